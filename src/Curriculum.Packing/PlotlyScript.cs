namespace Curriculum.Packing;

/// <summary>
/// Plotly.NET carries plotly.js, 3.6 MB of script that the page has of its own: its place is filled with blanks, which
/// pack to nothing.
/// </summary>
internal static class PlotlyScript
{
    /// <summary>The assembly that carries it.</summary>
    public const string Assembly = "Plotly.NET.dll";

    // An embedded resource begins with its length; the script's first words stand within a few bytes behind it.
    private const int LengthBytes = 4,
        MostBefore = 16,
        LeastScript = 1_000_000;

    private static ReadOnlySpan<byte> Head => "plotly.js v"u8;

    /// <summary>Blanks the script in the assembly's bytes, in place, and gives them back.</summary>
    /// <exception cref="InvalidOperationException">No resource of a million bytes has such a head.</exception>
    public static byte[] Blank(byte[] assembly)
    {
        for (var from = 0; assembly.AsSpan(from).IndexOf(Head) is var next and >= 0; from += next + 1)
        {
            var at = from + next;
            for (var start = at; start > at - MostBefore && start >= LengthBytes; start--)
            {
                var length = BitConverter.ToInt32(assembly, start - LengthBytes);
                if (length >= LeastScript && length <= assembly.Length - start)
                {
                    assembly.AsSpan(start, length).Fill((byte)' ');
                    return assembly;
                }
            }
        }

        throw new InvalidOperationException(
            $"The script inside {Assembly} was not found: is it stored in another way now?"
        );
    }
}
