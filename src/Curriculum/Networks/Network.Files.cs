namespace Curriculum.Networks;

public sealed partial class Network<T>
{
    /// <summary>
    /// Writes all weights in the safetensors format: A1, b1, … as rows × columns, readable from Python.
    /// </summary>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Safetensors.Write(stream, Tensors());
    }

    /// <summary>Reads weights that a network of the same layers has saved, at any precision.</summary>
    /// <exception cref="InvalidDataException">
    /// One sentence: the file is damaged, or holds other names or sizes. F is then unchanged.
    /// </exception>
    public void Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var read = Safetensors.Read<T>(stream);
        var mine = Tensors();
        foreach (var (name, rows, columns, _) in mine)
        {
            if (!read.TryGetValue(name, out var found))
            {
                throw new InvalidDataException(
                    $"The file has no {name}; it holds {string.Join(", ", read.Keys)}, and {this} needs {name}."
                );
            }

            if ((found.Rows, found.Columns) != (rows, columns))
            {
                throw new InvalidDataException(
                    $"{name} is {found.Rows}×{found.Columns} in the file and {rows}×{columns} in {this}."
                );
            }
        }
        if (read.Count > mine.Count)
        {
            throw new InvalidDataException(
                $"The file also holds {string.Join(", ", read.Keys.Except(mine.Select(t => t.Name)))}, which "
                    + $"{this} does not have."
            );
        }

        foreach (var (name, _, _, values) in mine)
        {
            read[name].Values.CopyTo(values);
        }
    }

    /// <summary>Every named matrix with the memory it lives in, by columns.</summary>
    private List<(string Name, int Rows, int Columns, Memory<T> Values)> Tensors() =>
        [
            .. _blocks.Select(b => (b.Name, b.Block.Rows, b.Block.Columns, _x.AsMemory(b.Offset, b.Block.Count))),
            .. _layout
                .SelectMany(placed => placed.StatisticNames)
                .Zip(Statistics, (name, values) => (name, values.Length, 1, values.AsMemory())),
        ];
}
