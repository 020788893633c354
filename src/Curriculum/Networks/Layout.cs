using System.Numerics;

namespace Curriculum.Networks;

/// <summary>Layers checked against each other and laid out: which map gets which block of x.</summary>
internal static class NetworkPlan
{
    /// <summary>The input of the first layer: the first size stated before any layer that changes sizes.</summary>
    public static Shape InputOf(IReadOnlyList<Layer> layers)
    {
        if (layers.Count == 0)
        {
            throw new ArgumentException("A network needs at least one layer.");
        }

        foreach (var layer in layers)
        {
            if (layer.StatedInput is { } stated)
            {
                return stated;
            }

            if (layer is Conv2dLayer or Pool2dLayer)
            {
                throw new ArgumentException(
                    $"{layer} does not know how large its images are: put Image(channels, height, width) first."
                );
            }
        }
        throw new ArgumentException(
            $"{layers[0]} states no input size: begin with Affine(n, m, random) or Image(channels, height, width)."
        );
    }

    /// <summary>The maps of the layers, one after the other; names each block of weights A1, b1, A2, …</summary>
    public static Chain<T> Build<T>(IReadOnlyList<Layer> layers, Shape input, List<Shape> shapes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var maps = new List<Map<T>>();
        var offsets = new List<int> { 0 };
        foreach (var layer in layers)
        {
            if (layer.Reshape(input) is { } seen)
            {
                input = seen;
            }
            else
            {
                var map = layer.Realize<T>(input);
                maps.Add(map);
                offsets.Add(Total(offsets[^1] + (long)CountWeights(layer)));
                input = map.Output;
            }
            shapes.Add(input);
        }
        return new([.. maps], [.. offsets]);
    }

    /// <summary>Every block of weights in the order of x, layers inside layers included, with its number.</summary>
    public static IEnumerable<NamedBlock> Blocks(IReadOnlyList<Layer> layers)
    {
        int offset = 0,
            number = 0;
        foreach (var layer in Flat(layers))
        {
            if (layer.Blocks.Count > 0)
            {
                number++;
            }

            foreach (var block in layer.Blocks)
            {
                yield return new($"{block.Letter}{number}", offset, block);
                offset += block.Count;
            }
        }
    }

    /// <summary>A line for each layer, with the shape it gives.</summary>
    public static IEnumerable<LayerSummary> Summaries(IReadOnlyList<Layer> layers, IReadOnlyList<Shape> shapes)
    {
        var rest = new Queue<NamedBlock>(Blocks(layers));
        foreach (var (layer, shape) in layers.Zip(shapes))
        {
            var count = Flat([layer]).Sum(inner => inner.Blocks.Count);
            var own = Enumerable.Range(0, count).Select(_ => rest.Dequeue()).ToList();
            yield return new(
                layer,
                shape,
                [.. own.Select(named => $"{named.Name} {named.Block.Rows}×{named.Block.Columns}")],
                own.Sum(named => named.Block.Count)
            );
        }
    }

    /// <summary>The layers, each layer made of layers replaced by those.</summary>
    public static IEnumerable<Layer> Flat(IReadOnlyList<Layer> layers) =>
        layers.SelectMany(layer => layer.Inner.Count == 0 ? [layer] : Flat(layer.Inner));

    private static int Total(long count) =>
        count <= Array.MaxLength
            ? (int)count
            : throw new ArgumentException($"{count:N0} weights: at most {Array.MaxLength:N0} fit in one vector x.");

    private static int CountWeights(Layer layer) => Flat([layer]).Sum(inner => inner.Blocks.Sum(block => block.Count));
}

/// <summary>A block of weights with its name and its place in x.</summary>
internal sealed record NamedBlock(string Name, int Offset, WeightBlock Block);
