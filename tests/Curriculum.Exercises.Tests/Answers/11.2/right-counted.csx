long ParallelFolds(int[] sizes)
{
    var random = Seed(1);
    var rows = sizes.Select(_ => Vec(random.NextDouble() - 0.5, random.NextDouble() - 0.5))
        .SelectMany((a, i) => Enumerable.Range(0, sizes[i]).Select(_ => a)).ToArray();
    if (rows.Length == 0) return 1;
    var b = Vector<double>.Build.Dense(rows.Length, _ => random.NextDouble());
    return new Hyperplanes(Matrix<double>.Build.DenseOfRowVectors(rows), b).CountPieces();
}
