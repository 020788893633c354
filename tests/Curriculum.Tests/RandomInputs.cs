using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsCheck;

namespace Curriculum.Tests;

/// <summary>
/// A property tried on random inputs. The short form takes the same few inputs every time; the long one, for the
/// seconds that CURRICULUM_RANDOM_SECONDS says, other inputs every time (tests/random-inputs).
/// </summary>
internal static class RandomInputs
{
    private const string Seconds = "CURRICULUM_RANDOM_SECONDS";
    private const string Report = "CURRICULUM_RANDOM_REPORT";
    private const int ShrinkSeconds = 20;

    /// <summary>A double of any size and kind: whole, small, huge, denormal, signed zero, ∞, NaN, and
    /// neighbours.</summary>
    public static Gen<double> AnyDouble { get; } =
        Gen.Frequency(
            (4, Gen.Double[-10, 10]),
            (3, Gen.Int[-3, 3].Select(whole => (double)whole)),
            (2, Gen.Double),
            (2, Gen.Select(Gen.Double[1, 10], Gen.Int[-323, 308], (m, e) => m * Math.Pow(10, e))),
            (
                1,
                Gen.OneOf(
                    0.0,
                    -0.0,
                    double.NaN,
                    double.PositiveInfinity,
                    double.NegativeInfinity,
                    double.MaxValue,
                    double.MinValue,
                    double.Epsilon,
                    Math.BitIncrement(1),
                    1e16,
                    9007199254740993
                )
            )
        );

    /// <summary>
    /// Some bytes of a file changed: a byte set, a run left out, doubled or filled, the end cut off, text put in.
    /// </summary>
    public static Gen<byte[]> Damaged(byte[] whole, params string[] pieces) =>
        Gen.Select(
                Gen.Int[0, whole.Length - 1],
                Gen.Int[0, Math.Min(40, whole.Length)],
                Gen.Int[0, 6],
                Gen.Byte,
                Gen.Int[0, Math.Max(0, pieces.Length - 1)]
            )
            .Array[0, 4]
            .Select(changes =>
            {
                var bytes = whole.ToList();
                foreach (var (place, length, kind, value, piece) in changes)
                {
                    var at = Math.Min(place, bytes.Count);
                    var run = bytes.GetRange(at, Math.Min(length, bytes.Count - at));
                    if (kind is 1 or 3 or 6)
                    {
                        bytes.RemoveRange(at, run.Count);
                    }

                    var put = kind switch
                    {
                        0 => [value],
                        2 => [.. run],
                        3 => [.. Enumerable.Repeat(value, run.Count)],
                        4 when pieces.Length > 0 => Encoding.UTF8.GetBytes(pieces[piece]),
                        6 => [.. run.AsEnumerable().Reverse()],
                        _ => Array.Empty<byte>(),
                    };
                    bytes.InsertRange(at, put);
                    if (kind == 5)
                    {
                        bytes.RemoveRange(at, bytes.Count - at);
                    }
                }

                return bytes.ToArray();
            });

    /// <summary>Tries <paramref name="property"/>; an input that fails is made smaller and told with its
    /// seed.</summary>
    /// <param name="inputs">How inputs are drawn.</param>
    /// <param name="count">How many the short form takes.</param>
    /// <param name="property">Throws where it does not hold.</param>
    /// <param name="print">The input in the failure.</param>
    public static void Try<T>(this Gen<T> inputs, int count, Action<T> property, Func<T, string>? print = null)
    {
        var seconds = double.Parse(
            Environment.GetEnvironmentVariable(Seconds) ?? "0",
            NumberStyles.Float,
            CultureInfo.InvariantCulture
        );
        var random = seconds > 0 ? new PCG(1) : new PCG(1, 2026);
        var (clock, tried) = (Stopwatch.StartNew(), 0);
        try
        {
            for (; seconds > 0 ? clock.Elapsed.TotalSeconds < seconds : tried < count; tried++)
            {
                var seed = random.ToString();
                var input = inputs.Generate(random, null, out _);
                try
                {
                    property(input);
                }
                catch (Exception fault)
                {
                    inputs.Sample(property, seed: seed, time: ShrinkSeconds, threads: 1, print: print);
                    throw new InvalidOperationException($"Failed once, and not again, at seed {seed}.", fault);
                }
            }
        }
        finally
        {
            Tell(tried);
        }
    }

    private static void Tell(int tried)
    {
        var context = TestContext.Current;
        var line =
            tried.ToString("N0", CultureInfo.InvariantCulture).PadLeft(12)
            + $" inputs: {context.TestMethod?.MethodName}";
        context.TestOutputHelper?.WriteLine(line);
        if (Environment.GetEnvironmentVariable(Report) is { } file)
        {
            File.AppendAllText(file, line + "\n");
        }
    }
}
