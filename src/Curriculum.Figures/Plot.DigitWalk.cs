using System.Numerics;
using Curriculum.Data;
using Curriculum.Figures.Widgets;
using Curriculum.Networks;

namespace Curriculum.Figures;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

public static partial class Plot
{
    /// <summary>
    /// The straight way p + t(q − p) between two digits to choose: every fold of the network that it crosses, counted
    /// exactly, the difference of two rows of the local map as an image, and ten probabilities. Without scripts it is
    /// five images on the way from a 3 to an 8, and the two probabilities.
    /// </summary>
    /// <param name="network">64 numbers in, one hidden layer of ReLU, 10 classes out, with biases.</param>
    /// <param name="title">The line above.</param>
    /// <exception cref="ArgumentException">Another network.</exception>
    public static Figure DigitWalk<T>(Network<T> network, string title = "A walk between two digits")
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        if (
            network.Layers
            is not [
                AffineLayer { HasBias: true, Inputs: Pixels },
                ReLULayer,
                AffineLayer { HasBias: true, Outputs: Classes },
            ]
        )
        {
            throw new ArgumentException(
                $"The walk needs {Pixels} numbers in, one hidden layer of ReLU and {Classes} classes, with biases; "
                    + $"{network} is another network."
            );
        }

        // Two digits of each class.
        var data = Digits.LoadTrain();
        int[] chosen =
        [
            .. Enumerable
                .Range(0, Classes)
                .SelectMany(label => Enumerable.Range(0, data.Count).Where(i => data.Label(i) == label).Take(2)),
        ];
        const int From = 6; // a 3
        const int To = 16; // an 8
        var (p, q) = (data.Input(chosen[From]), data.Input(chosen[To]));
        Vector<double> At(double t) => p + (t * (q - p));
        double[] ts = [.. Enumerable.Range(0, 101).Select(i => i / 100.0)];
        double[] Share(int digit) => [.. ts.Select(t => network.Probabilities(At(t))[digit])];
        double[] stops = [0, 0.25, 0.5, 0.75, 1];
        var still = Row(
            title,
            Images(
                    "On the way from a 3 to an 8",
                    stops.Select(t => Matrix<double>.Build.Dense(8, 8, (i, j) => At(t)[(8 * i) + j])),
                    stops.Select(t => $"read as {network.Probabilities(At(t)).MaximumIndex()}"),
                    3
                )
                .Size(300, 330),
            Lines("Two of the ten probabilities", ts, ("3", Share(3)), ("8", Share(8)))
                .Axes("along the way t", "probability")
                .Size(300, 420)
        );
        return still.Handed(
            new Widget(
                "walk",
                new Dictionary<string, object?>
                {
                    ["network"] = NetworkData.Of(network),
                    ["digits"] = chosen.Select(i => data.Input(i).ToArray()).ToArray(),
                    ["labels"] = chosen.Select(data.Label).ToArray(),
                    ["from"] = From,
                    ["to"] = To,
                }
            )
        );
    }
}
