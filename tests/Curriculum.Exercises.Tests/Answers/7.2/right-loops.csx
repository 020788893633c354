Vector<double> AdamPoint(Matrix<double> G, Vector<double> x, double alpha, double beta1, double beta2, double epsilon)
{
    var y = x.ToArray();
    for (var i = 0; i < y.Length; i++)
    {
        double m = 0, v = 0, keep1 = 1, keep2 = 1;
        for (var t = 0; t < G.ColumnCount; t++)
        {
            (keep1, keep2) = (keep1 * beta1, keep2 * beta2);
            m += (1 - beta1) * (G[i, t] - m);
            v += (1 - beta2) * (G[i, t] * G[i, t] - v);
            y[i] -= alpha * (m / (1 - keep1)) / (Math.Sqrt(v / (1 - keep2)) + epsilon);
        }
    }
    return Vector<double>.Build.Dense(y);
}
