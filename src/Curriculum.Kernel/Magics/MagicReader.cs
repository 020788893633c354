using Curriculum.Notebooks;

namespace Curriculum.Kernel.Magics;

/// <summary>Reads the lines of a cell that are not C#.</summary>
internal sealed class MagicReader
{
    public static PreparedCell Read(string code, string name, Action<CellOutput> output, CancellationToken stop) =>
        new([(name, code)]);
}
