Vector<double> HingeGradient(Matrix<double> V, Vector<double> t, Vector<double> x) =>
    V.EnumerateColumns().Zip(t, (v, sign) => sign * v)
        .Where(v => x * v < 1)
        .Aggregate(Vector<double>.Build.Dense(x.Count), (sum, v) => sum - v) / t.Count;
