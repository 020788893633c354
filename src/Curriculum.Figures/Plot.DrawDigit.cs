using System.Numerics;
using Curriculum.Data;
using Curriculum.Figures.Widgets;
using Curriculum.Networks;

namespace Curriculum.Figures;

public static partial class Plot
{
    private const int Pixels = 64,
        Classes = 10;

    /// <summary>
    /// A pad to draw a digit on, and softmax(F(x, v)) while one draws: <c>Plot.DrawDigit(F)</c>. What is drawn becomes
    /// v as the digits' data were made: 8×8 grey values from 0 to 1. The network runs in the page itself.
    /// </summary>
    /// <param name="network">64 numbers in, 10 classes out: trained on <see cref="Digits"/>.</param>
    /// <param name="title">The line above.</param>
    /// <exception cref="ArgumentException">A network of other sizes.</exception>
    public static Figure DrawDigit<T>(Network<T> network, string title = "Draw a digit")
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        if (network.Input.Size != Pixels || network.Output.Size != Classes)
        {
            throw new ArgumentException(
                $"A digit is {Pixels} numbers and has {Classes} classes; this network takes {network.Input.Size} "
                    + $"and gives {network.Output.Size}. Train one on Digits."
            );
        }

        // Before anything is drawn, and where no script runs: a digit of the data.
        var shown = Digits.LoadTrain().Input(3);
        var p = network.Probabilities(shown);
        var still = Row(
            title,
            Images("A digit as the network gets it", shown.ToColumnMatrix(), 8, 8).Size(260, 260),
            Bars($"Read as {p.MaximumIndex()}", p).Range(y: (0, 1)).Axes("digit", "probability").Size(260, 420)
        );
        return still.Handed(
            new Widget(
                "digit",
                new Dictionary<string, object?> { ["network"] = NetworkData.Of(network), ["shown"] = shown.ToArray() }
            )
        );
    }
}
