using System.Text;

namespace Curriculum.Exercises;

/// <summary>
/// What an answer prints while it is tried: the beginning is passed on and the rest is dropped, so that a right answer
/// that prints much is as right as a quiet one, on a slow machine too.
/// </summary>
internal sealed class Murmur : TextWriter
{
    private const int Most = 20_000;

    [ThreadStatic]
    private static int s_left;

    [ThreadStatic]
    private static bool s_counts,
        s_told;

    private readonly TextWriter _inner;

    private Murmur(TextWriter inner) => _inner = inner;

    public override Encoding Encoding => _inner.Encoding;

    /// <summary>Runs <paramref name="work"/>; what this thread prints meanwhile is cut.</summary>
    public static void During(Action work)
    {
        var before = Console.Out;
        using var murmur = new Murmur(before);
        Console.SetOut(murmur);
        var mine = Console.Out;
        (s_counts, s_told, s_left) = (true, false, Most);
        try
        {
            work();
        }
        finally
        {
            s_counts = false;
            if (ReferenceEquals(Console.Out, mine))
            {
                Console.SetOut(before); // not where another check has put its own before it
            }
        }
    }

    public override void Write(char value)
    {
        if (Take(1) > 0)
        {
            _inner.Write(value);
        }
    }

    public override void Write(char[] buffer, int index, int count)
    {
        var taken = Take(count);
        if (taken > 0)
        {
            _inner.Write(buffer, index, taken);
        }
    }

    public override void Write(ReadOnlySpan<char> buffer) => _inner.Write(buffer[..Take(buffer.Length)]);

    public override void Write(string? value)
    {
        if (value is not null)
        {
            Write(value.AsSpan());
        }
    }

    public override void WriteLine(string? value)
    {
        Write(value);
        Write(Environment.NewLine);
    }

    public override void Flush() => _inner.Flush();

    private int Take(int count)
    {
        if (!s_counts)
        {
            return count;
        }

        var taken = Math.Min(count, s_left);
        s_left -= taken;
        if (taken < count && !s_told)
        {
            s_told = true;
            _inner.WriteLine();
            _inner.WriteLine("… (the rest of what the answer printed while it was tried is left out)");
        }

        return taken;
    }
}
