using System.Numerics;

namespace Curriculum.Geometry;

// The law of signs: how many pieces random networks have on the mean, exactly.
public static partial class Pieces
{
    // The denominator of a mean has as many bits as there are neurons.
    private const int MostNeurons = 100_000;

    /// <summary>
    /// 1 + Σ_k n_k Π_{j&lt;k} (1 − 2^{−n_j}): the mean number of activation regions that layers of n₁, n₂, … ReLUs
    /// make of any one line, whatever the magnitudes of the weights. It holds where the law of the weights does not
    /// change when the sign of a hidden neuron's row is flipped together with its bias, nor when the sign of its
    /// outgoing column is flipped, and no pre-activation is constant by chance. Weights and biases that are
    /// independent and symmetric about 0 do that, with any scales; the biases of the last hidden layer need no
    /// symmetry; the output does not enter.
    /// </summary>
    /// <exception cref="ArgumentException">A width below 1, or more than 100,000 neurons.</exception>
    public static Fraction MeanOnLine(params int[] widths)
    {
        Check(widths);
        var (mean, reached) = ((Fraction)1, (Fraction)1);
        foreach (var n in widths)
        {
            mean += n * reached;
            reached *= Active(1, n);
        }

        return mean;
    }

    /// <summary>
    /// 1 + Σ_k n_k Π_{j&lt;k} p_j + Σ_k C(n_k, 2) Π_{j&lt;k} q_j + Σ_{l&lt;k} n_l n_k (1 − 2^{1−n_l}) Π_{l&lt;j&lt;k}
    /// p_j Π_{j&lt;l} q_j with p_j = 1 − 2^{−n_j} and q_j = 1 − (n_j + 1) 2^{−n_j}: the mean number of activation
    /// regions of any one plane, where <see cref="MeanOnLine"/> holds. The sums count half the ends of folds at
    /// infinity, the crossings of two folds of one layer, and those of two layers. It does not count different affine
    /// maps.
    /// </summary>
    /// <exception cref="ArgumentException">A width below 1, or more than 100,000 neurons.</exception>
    public static Fraction MeanInPlane(params int[] widths)
    {
        ArgumentNullException.ThrowIfNull(widths);
        var mean = MeanOnLine(widths);
        var bothReached = (Fraction)1; // Π q_j: a crossing needs two active neurons in every layer before
        for (var l = 0; l < widths.Length; l++)
        {
            var n = widths[l];
            mean += new Fraction((BigInteger)n * (n - 1), 2) * bothReached;
            // A later fold meets that of neuron i where another neuron beside i is active; p_j: it gets so far.
            var meets = n * Active(1, n - 1) * bothReached;
            foreach (var later in widths.AsSpan(l + 1))
            {
                mean += later * meets;
                meets *= Active(1, later);
            }

            bothReached *= Active(2, n);
        }

        return mean;
    }

    /// <summary>
    /// 1 + Σ_k n_k Π_{j&lt;k} (1 − (n_j + 1) 2^{−n_j}): as <see cref="MeanOnLine"/>, but all hidden biases are 0, as
    /// <c>Affine(n, m, random)</c> starts, and the line misses the origin (m ≥ 2). On a line through the origin, and so
    /// for one input, every fold lies at the origin and there are 2.
    /// </summary>
    /// <exception cref="ArgumentException">A width below 1, or more than 100,000 neurons.</exception>
    public static Fraction MeanOnLineWithoutBiases(params int[] widths)
    {
        Check(widths);
        var (mean, reached) = ((Fraction)1, (Fraction)1);
        foreach (var n in widths)
        {
            mean += n * reached;
            reached *= Active(2, n); // one active neuron alone changes sign at its own fold, where there is one already
        }

        return mean;
    }

    /// <summary>
    /// 2 Σ_k n_k Π_{j&lt;k} (1 − (n_j + 1) 2^{−n_j}), and 1 without layers: the mean number of sectors of a plane
    /// through the origin, such as that of two inputs, when all hidden biases are 0. For one layer it is Cover's 2N.
    /// </summary>
    /// <exception cref="ArgumentException">A width below 1, or more than 100,000 neurons.</exception>
    public static Fraction MeanInPlaneWithoutBiases(params int[] widths)
    {
        ArgumentNullException.ThrowIfNull(widths);
        return widths.Length == 0 ? 1 : 2 * (MeanOnLineWithoutBiases(widths) - 1);
    }

    /// <summary>The chance that at least 1 or 2 of n neurons are active when all 2ⁿ sets are alike.</summary>
    private static Fraction Active(int atLeast, int n) =>
        1 - new Fraction(atLeast == 1 ? 1 : n + 1, BigInteger.One << n);

    private static void Check(int[] widths)
    {
        ArgumentNullException.ThrowIfNull(widths);
        if (Array.FindIndex(widths, n => n < 1) is >= 0 and var k)
        {
            throw new ArgumentException($"Hidden layer {k + 1} has {widths[k]} neurons: it needs 1 or more.");
        }

        var neurons = widths.Sum(n => (long)n);
        if (neurons > MostNeurons)
        {
            throw new ArgumentException(
                $"An exact mean of {neurons:N0} neurons has as many binary digits: give {MostNeurons:N0} or fewer."
            );
        }
    }
}
