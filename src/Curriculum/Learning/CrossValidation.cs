using Curriculum.Data;

namespace Curriculum.Learning;

/// <summary>K-fold cross-validation: each sample is validated on exactly once.</summary>
public static class CrossValidation
{
    /// <summary>K pairs (training, validation) from a seeded shuffle; the folds' sizes differ by at most one.</summary>
    /// <exception cref="ArgumentException">Fewer than 2 folds, or more folds than samples.</exception>
    public static IReadOnlyList<(DataSet Train, DataSet Validation)> Folds(DataSet data, int folds, Random random)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(random);
        if (folds < 2)
        {
            throw new ArgumentException(
                $"{folds} fold: at least 2 are needed, one to validate on and one to train on."
            );
        }

        if (folds > data.Count)
        {
            throw new ArgumentException($"{folds} folds of {data.Count} samples: some fold would be empty.");
        }

        int[] order = [.. Enumerable.Range(0, data.Count)];
        random.Shuffle(order);
        int Start(int fold) => (int)((long)fold * order.Length / folds);
        return
        [
            .. Enumerable
                .Range(0, folds)
                .Select(fold =>
                    (
                        data.Select([.. order[..Start(fold)], .. order[Start(fold + 1)..]]),
                        data.Select(order[Start(fold)..Start(fold + 1)])
                    )
                ),
        ];
    }

    /// <summary>The mean over K folds of what <paramref name="score"/> gives for (training, validation).</summary>
    public static double Score(DataSet data, int folds, Random random, Func<DataSet, DataSet, double> score) =>
        Folds(data, folds, random).Average(fold => score(fold.Train, fold.Validation));
}
