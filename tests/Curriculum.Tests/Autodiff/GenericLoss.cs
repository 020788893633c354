using Curriculum.Autodiff;
using Curriculum.Learning;

namespace Curriculum.Tests.Autodiff;

/// <summary>Every loss as the lecture writes it, on any number.</summary>
internal static class GenericLoss
{
    /// <summary>L(x) = (1/N) Σ ℓ(w_i, y_i).</summary>
    public static T Mean<T>(Loss loss, T[][] outputs, double[][] targets)
        where T : IScalar<T> => Sum(outputs.Zip(targets, (w, y) => Of(loss, w, y))) / T.Constant(outputs.Length);

    private static T Of<T>(Loss loss, T[] w, double[] y)
        where T : IScalar<T>
    {
        var one = T.Constant(1);
        var pairs = w.Zip(y, (wj, yj) => (w: wj, y: T.Constant(yj)));
        if (loss == Loss.Square)
        {
            return Sum(pairs.Select(p => (p.w - p.y) * (p.w - p.y)));
        }

        if (loss == Loss.HalfSquare)
        {
            return Sum(pairs.Select(p => (p.w - p.y) * (p.w - p.y))) / T.Constant(2);
        }

        if (loss == Loss.Hinge)
        {
            return Sum(pairs.Select(p => T.ReLU(one - p.y * p.w)));
        }

        if (loss == Loss.BinaryCrossEntropy)
        {
            return Sum(
                pairs.Select(p =>
                {
                    var probability = one / (one + T.Exp(-p.w));
                    return -(p.y * T.Log(probability) + (one - p.y) * T.Log(one - probability));
                })
            );
        }
        if (loss == Loss.SoftmaxCrossEntropy)
        {
            var total = Sum(w.Select(T.Exp));
            return -Sum(pairs.Select(p => p.y * T.Log(T.Exp(p.w) / total)));
        }
        if (loss is PartsLoss sum)
        {
            return Sum(sum.Parts.Select(part => T.Constant(part.Weight) * Of(part.Loss, w[part.Range], y[part.Range])));
        }
        throw new NotSupportedException($"{loss} has no formula here.");
    }

    private static T Sum<T>(IEnumerable<T> terms)
        where T : IScalar<T> => terms.Aggregate((sum, term) => sum + term);
}
