using Curriculum.Data;

namespace Curriculum.Exercises;

/// <summary>
/// The last 639 training digits, written by other hands than the first 776: blocks 7 to 10 of the file against 0 to 6.
/// </summary>
internal static class StrangeHands
{
    private const int Known = 776,
        Classes = 10;

    private static readonly Lazy<IReadOnlyList<(Vector<double> Image, int Truth, int Said)>> s_read = new(NearestMean);

    private static readonly Lazy<IReadOnlyList<(Matrix<double> Image, int Truth)>> s_images = new(() =>
        [.. Strangers(Digits.LoadTrain()).Select(one => (one.Digits.Image(one.I), one.Digits.Label(one.I)))]
    );

    /// <summary>The images, with what they are.</summary>
    public static IReadOnlyList<(Matrix<double> Image, int Truth)> Images => s_images.Value;

    /// <summary>Each with what the nearest of ten mean images says, the means being those of the first 776.</summary>
    public static IReadOnlyList<(Vector<double> Image, int Truth, int Said)> Read => s_read.Value;

    private static IEnumerable<(DataSet Digits, int I)> Strangers(DataSet digits) =>
        Enumerable.Range(Known, digits.Count - Known).Select(i => (digits, i));

    private static IReadOnlyList<(Vector<double>, int, int)> NearestMean()
    {
        var digits = Digits.LoadTrain();
        var known = Enumerable.Range(0, Known).ToLookup(digits.Label, digits.Input);
        var means = Enumerable
            .Range(0, Classes)
            .Select(k => known[k].Aggregate((sum, image) => sum + image) / known[k].Count())
            .ToList();
        return
        [
            .. Strangers(digits)
                .Select(one => digits.Input(one.I))
                .Select(
                    (image, k) =>
                        (
                            image,
                            digits.Label(Known + k),
                            Enumerable.Range(0, Classes).MinBy(j => (image - means[j]).L2Norm())
                        )
                ),
        ];
    }
}
