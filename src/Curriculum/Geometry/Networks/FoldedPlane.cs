using Curriculum.Convolution;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Geometry;

/// <summary>A ReLU network seen from a plane in its input space: the plane is cut layer by layer.</summary>
internal static class FoldedPlane
{
    /// <summary>
    /// The activation regions of the polygon, each with the affine map (x, y, 1) → w of the network on it.
    /// </summary>
    public static IEnumerable<(Polygon Polygon, RegionMap Map)> Regions(
        IReadOnlyList<FoldingLayer> layers,
        RegionMap embedding,
        Polygon polygon
    )
    {
        IEnumerable<(Polygon Polygon, RegionMap Map)> regions = [(polygon, embedding.Through(layers[0]))];
        for (var k = 0; k < layers.Count - 1; k++)
        {
            var (layer, next) = (layers[k], layers[k + 1]);
            regions = regions.SelectMany(region =>
                layer.Folds
                    ? CutByLayer(region.Polygon, region.Map, layer.Slope, next)
                    : [(region.Polygon, region.Map.Through(next))]
            );
        }
        return regions;
    }

    /// <summary>
    /// The layers of F as A, b and "ReLU or not". Layers that are linear in another form become matrices.
    /// </summary>
    /// <exception cref="ArgumentException">A layer is neither affine nor ReLU.</exception>
    public static IReadOnlyList<FoldingLayer> Layers(Network<double> F)
    {
        var layers = new List<FoldingLayer>();
        (Matrix<double> A, Vector<double> b)? pending = null;
        var shape = F.Input;
        foreach (var placed in F.Placed)
        {
            var layer = placed.Layer;
            if (layer is ReLULayer relu)
            {
                var (A, b) = pending ?? Identity(shape.Size);
                layers.Add(new(A, b, relu.Slope));
                pending = null;
                continue;
            }
            if (layer.Reshape(shape) is { } seen)
            {
                shape = seen;
                continue;
            }
            if (pending is not null)
            {
                layers.Add(new(pending.Value.A, pending.Value.b, slope: 1));
            }

            pending = Matrices(F, placed, shape);
            shape = layer.Realize<double>(shape).Output;
        }
        var last = pending ?? Identity(shape.Size);
        layers.Add(new(last.A, last.b, slope: 1));
        return layers;
    }

    private static IEnumerable<(Polygon, RegionMap)> CutByLayer(
        Polygon polygon,
        RegionMap map,
        double slope,
        FoldingLayer next
    )
    {
        Fold[] folds = [.. Enumerable.Range(0, map.Outputs).Select(map.Fold)];
        foreach (var piece in Subdivision.Cut(polygon, folds))
        {
            yield return (piece, map.Through(next, Array.ConvertAll(folds, fold => piece.Side(fold) > 0), slope));
        }
    }

    private static (Matrix<double> A, Vector<double> b) Matrices(Network<double> F, PlacedLayer placed, Shape shape)
    {
        var layer = placed.Layer;
        if (layer is not (AffineLayer or Conv2dLayer))
        {
            throw new ArgumentException(
                $"{layer} in {F} has no flat pieces that are counted here: pieces are counted for Affine, Conv and "
                    + $"ReLU layers."
            );
        }
        var A = F[placed.Name("A")];
        var b = layer is AffineLayer { HasBias: false }
            ? Vector<double>.Build.Dense(A.RowCount)
            : F.Biases[placed.Name("b")];
        return layer is Conv2dLayer convolution ? ConvolutionMatrix.Of(convolution, A, b, shape) : (A, b);
    }

    private static (Matrix<double>, Vector<double>) Identity(int n) =>
        (Matrix<double>.Build.DenseIdentity(n), Vector<double>.Build.Dense(n));
}
