using System.Globalization;
using System.IO.Compression;
using Curriculum.Networks;

namespace Curriculum.Data;

/// <summary>
/// 1,797 handwritten digits of 8×8 pixels, built into the library. Grey 0…16 is scaled by the known constant 16 to 0…1.
/// </summary>
/// <remarks>
/// Source: E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits, UCI, 1998 (CC BY 4.0).
/// </remarks>
public static partial class Digits
{
    private const int Pixels = 64;
    private const int Darkest = 16;

    /// <summary>All digits in the order of the file, as columns of 64 numbers with labels 0…9.</summary>
    public static DataSet Load()
    {
        using var resource =
            typeof(Digits).Assembly.GetManifestResourceStream("digits.csv.gz")
            ?? throw new InvalidDataException(
                "The digits are missing from Curriculum.dll: build it from a complete checkout."
            );
        return Read(resource);
    }

    /// <summary>Reads lines of 64 grey values and a label from a gzip stream.</summary>
    /// <exception cref="InvalidDataException">One sentence that names the line and what is wrong with it.</exception>
    internal static DataSet Read(Stream gzip)
    {
        var pixels = new List<float>(1797 * Pixels);
        var labels = new List<int>(1797);
        try
        {
            using var lines = new StreamReader(new GZipStream(gzip, CompressionMode.Decompress));
            while (lines.ReadLine() is { } line)
            {
                ReadLine(line, pixels, labels);
            }
        }
        catch (InvalidDataException broken)
            when (broken.InnerException is null && !broken.Message.StartsWith("Digits", StringComparison.Ordinal))
        {
            throw new InvalidDataException(
                $"Digits: after line {labels.Count} the file is not gzip any more; fetch it again.",
                broken
            );
        }
        return labels.Count == 0
            ? throw new InvalidDataException("Digits: the file holds no line; fetch it again.")
            : new(new([.. pixels], Pixels), [.. labels], null, new Shape(1, 8, 8), BlocksOf(labels.Count));
    }

    private static void ReadLine(string line, List<float> pixels, List<int> labels)
    {
        var fields = line.Split(',');
        var number = labels.Count + 1;
        if (fields.Length != Pixels + 1)
        {
            throw new InvalidDataException(
                $"Digits, line {number}: {fields.Length} numbers where {Pixels} pixels and a label belong."
            );
        }

        for (var i = 0; i < Pixels; i++)
        {
            pixels.Add((float)Number(fields[i], Darkest, number) / Darkest);
        }

        labels.Add(Number(fields[Pixels], 9, number));
    }

    private static int Number(string field, int most, int line) =>
        int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= most
            ? value
            : throw new InvalidDataException(
                $"Digits, line {line}: \"{field}\" is not a whole number from 0 to {most}."
            );
}
