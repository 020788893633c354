using System.Numerics;
using Curriculum.Learning;
using Curriculum.Networks;

namespace Curriculum.Tests;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

/// <summary>Numbers between −1 and 1 from a seeded <see cref="Random"/>, in the forms that tests want.</summary>
internal static class RandomNumbers
{
    public static T[] Numbers<T>(int count, Random random)
        where T : IBinaryFloatingPointIeee754<T> =>
        [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(2 * random.NextDouble() - 1))];

    public static Vector<double> RandomVector(int count, Random random) =>
        Vector<double>.Build.Dense(count, _ => 2 * random.NextDouble() - 1);

    public static Matrix<double> RandomMatrix(int rows, int columns, Random random) =>
        Matrix<double>.Build.Dense(rows, columns, (_, _) => 2 * random.NextDouble() - 1);

    /// <summary>
    /// What a loss can be measured against: ±1, probabilities (which fit every part too), or any numbers.
    /// </summary>
    public static Matrix<double> Targets(Loss loss, int size, int count, Random random) =>
        loss == Loss.Hinge ? Matrix<double>.Build.Dense(size, count, (_, _) => random.Next(2) * 2 - 1)
        : loss == Loss.BinaryCrossEntropy || loss == Loss.SoftmaxCrossEntropy || loss is PartsLoss
            ? Matrix<double>.Build.Dense(size, count, (_, _) => random.NextDouble())
        : RandomMatrix(size, count, random);

    /// <summary>Moves weights and running averages off 0 and 1, where a missing factor would not show.</summary>
    public static void Disturb(Network<double> F, Random random)
    {
        for (var i = 0; i < F.X.Length; i++)
        {
            F.X[i] += 0.1 * random.NextDouble();
        }

        foreach (var statistic in F.Statistics)
        {
            for (var i = 0; i < statistic.Length; i++)
            {
                statistic[i] += 0.3 * random.NextDouble();
            }
        }
    }
}
