Vector<double> AdamWPoint(Matrix<double> G, Vector<double> x, double s, double eta)
{
    var y = x.ToArray();
    for (var i = 0; i < y.Length; i++)
    {
        double m = 0, v = 0;
        for (var t = 1; t <= G.ColumnCount; t++)
        {
            m += 0.1 * (G[i, t - 1] - m);
            v += 0.001 * (G[i, t - 1] * G[i, t - 1] - v);
            var step = m / (1 - Math.Pow(0.9, t)) / (Math.Sqrt(v / (1 - Math.Pow(0.999, t))) + 1e-8);
            y[i] = y[i] - s * eta * y[i] - s * step;
        }
    }
    return Vector<double>.Build.Dense(y);
}
