using System.Numerics;
using Curriculum.Figures.Widgets;
using Curriculum.Networks;

namespace Curriculum.Figures;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

public static partial class Plot
{
    private const int MostNodes = 6;

    /// <summary>
    /// The computational graph of w = A₂ ReLU(A₁v + b₁) (+ b₂) and L = ½(w − y)², to be walked through: values forward,
    /// slopes back (or forward, once for each weight), the local derivative times what came on every edge, and a meter
    /// of multiplications. Without scripts it is <see cref="NetworkDiagram{T}"/>.
    /// </summary>
    /// <param name="title">The line above.</param>
    /// <param name="F">One hidden layer of at most 6 neurons with biases, ReLU, one output, at most 6 inputs.</param>
    /// <param name="v">The input.</param>
    /// <param name="y">The wanted answer.</param>
    /// <exception cref="ArgumentException">Another network, or an input of another size.</exception>
    public static Figure ComputationalGraph<T>(string title, Network<T> F, Vector<double> v, double y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(F);
        ArgumentNullException.ThrowIfNull(v);
        if (
            F.Layers is not [AffineLayer { HasBias: true } hidden, ReLULayer, AffineLayer { Outputs: 1 } last]
            || Math.Max(hidden.Inputs, hidden.Outputs) > MostNodes
        )
        {
            throw new ArgumentException(
                $"The graph shows a hidden layer with biases, ReLU and one output, at most {MostNodes} numbers wide; "
                    + $"{F} is another network. Plot.NetworkDiagram shows any."
            );
        }

        var still = NetworkDiagram(title, F, v);
        var A1 = F["A1"];
        return still.Handed(
            new Widget(
                "graph",
                new Dictionary<string, object?>
                {
                    ["v"] = v.ToArray(),
                    ["y"] = y,
                    ["A1"] = A1.ToRowArrays(),
                    ["b1"] = F.Biases["b1"].ToArray(),
                    ["A2"] = F["A2"].Row(0).ToArray(),
                    ["b2"] = last.HasBias ? F.Biases["b2"][0] : null,
                }
            )
        );
    }
}
