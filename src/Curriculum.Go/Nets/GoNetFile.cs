using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Go;

/// <summary>Nets in files: safetensors, from which the size of the board and of the trunk can be read.</summary>
public static class GoNetFile
{
    /// <summary>Writes the weights: <c>A1</c>, <c>b1</c>, … in float.</summary>
    public static void Save(GoNet net, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(net);
        net.Network.Save(stream);
    }

    /// <summary>The net that <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or holds no net for Go.</exception>
    public static GoNet Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        memory.Position = 0;
        var tensors = Safetensors.Read<float>(memory);
        var layers = tensors.Count / 2;
        var last = tensors.GetValueOrDefault($"A{layers}");
        var channels = tensors.GetValueOrDefault("A1").Rows;
        var size = (int)Math.Sqrt(Math.Max(0, last.Rows / 2 - 1));
        if (
            tensors.Count % 2 != 0
            || layers < 2
            || layers % 2 != 0
            || size is < Board.LeastSize or > Board.MostSize
            || last.Rows != 2 * size * size + 2
            || channels < 1
        )
        {
            throw new InvalidDataException(
                $"The file holds {string.Join(", ", tensors.Keys)}, which is no net for Go: "
                    + "it ends with 2n² + 2 outputs."
            );
        }

        var net = GoNet.Random(size, Seed(0), channels, layers / 2 - 1);
        memory.Position = 0;
        net.Network.Load(memory);
        var wrong = net.Network.X.AsSpan().IndexOfAnyExceptInRange(float.MinValue, float.MaxValue);
        return wrong < 0
            ? net
            : throw new InvalidDataException(
                $"Weight {wrong} of {net.Network.X.Length} is {net.Network.X[wrong]}, so the net would choose nothing: "
                    + "train again, or take an earlier file."
            );
    }
}
