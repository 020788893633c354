using System.Collections.Concurrent;
using ZstdSharp;

namespace Curriculum.Site.Building;

/// <summary>
/// The notebooks' cells, compiled as the page's engine would compile them: a reader who runs a cell as it stands does
/// not wait for the compiler. What has not changed since the last site is not compiled again.
/// </summary>
internal sealed class CompiledCells(string engine, string cache)
{
    private const int Level = 19;

    private string Cache => Path.Combine(cache, "compiled");

    /// <summary>Puts one file for each notebook into a folder.</summary>
    public void Write(string folder, IEnumerable<(string Name, NotebookFile Notebook)> notebooks)
    {
        Directory.CreateDirectory(Cache);
        Directory.CreateDirectory(folder);
        var stamp = Stamp();
        var host = new Lazy<EngineFiles>(() => EngineFiles.Open(engine));
        var used = new ConcurrentBag<string>();
        Parallel.ForEach(
            notebooks,
            item =>
            {
                var cells = item
                    .Notebook.Cells.Where(cell => cell.Kind == NotebookCellKind.Code)
                    .Select(cell => ($"{cell.Id}.csx", cell.Source))
                    .ToList();
                var sentences = item
                    .Notebook.Cells.Where(cell => cell.Kind == NotebookCellKind.Code && cell.FigureSentence is not null)
                    .Select(cell => (cell.Source, Sentence: cell.FigureSentence!))
                    .ToList();
                var text = string.Join(
                    '\0',
                    cells.Select(cell => $"{cell.Item1}\0{cell.Source}").Concat(sentences.Select(one => one.Sentence))
                );
                var hash = ContentHash.Of(stamp + text)[..16];
                var kept = Path.Combine(Cache, $"{item.Name}.{hash}.zst");
                if (!File.Exists(kept))
                {
                    var options = new SessionOptions { Host = host.Value };
                    WholeFile.Write(kept, Pack(ReadyCells.Compile(options, ReadyCells.Places(cells)), sentences));
                }

                File.Copy(kept, Path.Combine(folder, item.Name + ".zst"));
                used.Add(kept);
            }
        );
        foreach (var old in Directory.EnumerateFiles(Cache).Except(used))
        {
            File.Delete(old);
        }
    }

    private static byte[] Pack(IReadOnlyList<ReadyCell> cells, List<(string Source, string Sentence)> sentences)
    {
        using var bytes = new MemoryStream();
        using (var to = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            to.Write(sentences.Count);
            foreach (var (source, sentence) in sentences)
            {
                to.Write(source);
                to.Write(sentence);
            }

            to.Write(ReadyCells.Write(cells));
        }

        using var compressor = new Compressor(Level);
        return compressor.Wrap(bytes.ToArray()).ToArray();
    }

    // Everything a compilation can see, and what compiles.
    private string Stamp() =>
        ContentHash.OfFiles(
            engine,
            Directory
                .EnumerateFiles(Path.Combine(engine, "_framework"), "*.dll.zst")
                .Append(Path.Combine(engine, "course.zst"))
        );
}
