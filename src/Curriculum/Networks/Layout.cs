using System.Numerics;

namespace Curriculum.Networks;

/// <summary>Layers checked against each other and laid out: which map gets which block of x.</summary>
internal static class Layout
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

            if (layer.NeedsImage)
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

    /// <summary>The maps of the layers, one after the other, with the memory between them.</summary>
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
                offsets.Add(Total(offsets[^1] + CountWeights(layer)));
                input = map.Output;
                if ((Int128)input.Channels * input.Height * input.Width is var size && size > Array.MaxLength)
                {
                    throw new ArgumentException(
                        $"{layer} makes {input}, {size:N0} numbers, of one sample: at most {Array.MaxLength:N0} fit in "
                            + "memory."
                    );
                }
            }
            shapes.Add(input);
        }
        return new([.. maps], [.. offsets]);
    }

    /// <summary>
    /// The layers in their places: those with weights are numbered 1, 2, …, whichever layer they are in.
    /// </summary>
    public static IReadOnlyList<PlacedLayer> Of(IReadOnlyList<Layer> layers)
    {
        int offset = 0,
            number = 0;
        return Place(layers);

        IReadOnlyList<PlacedLayer> Place(IReadOnlyList<Layer> layers) =>
            [.. layers.Select(layer => new PlacedLayer(layer, Number(layer), [.. Own(layer)], Place(layer.Inner)))];

        int Number(Layer layer) => layer.Blocks.Count > 0 ? ++number : number;

        IEnumerable<NamedBlock> Own(Layer layer)
        {
            foreach (var block in layer.Blocks)
            {
                yield return new($"{block.Letter}{number}", offset, block);
                offset += block.Count;
            }
        }
    }

    /// <summary>A line for each layer, with the shape it gives.</summary>
    public static IEnumerable<LayerSummary> Summaries(IReadOnlyList<PlacedLayer> layout, IReadOnlyList<Shape> shapes) =>
        layout.Zip(
            shapes,
            (placed, shape) =>
                new LayerSummary(
                    placed.Layer,
                    shape,
                    [.. placed.Blocks.Select(named => $"{named.Name} {named.Block.Rows}×{named.Block.Columns}")],
                    placed.Blocks.Sum(named => named.Block.Count)
                )
        );

    private static int Total(long count) =>
        count <= Array.MaxLength
            ? (int)count
            : throw new ArgumentException($"{count:N0} weights: at most {Array.MaxLength:N0} fit in one vector x.");

    private static long CountWeights(Layer layer) =>
        layer.Blocks.Sum(block => (long)block.Count) + layer.Inner.Sum(CountWeights);
}
