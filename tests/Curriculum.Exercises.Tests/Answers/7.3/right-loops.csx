Vector<double> AmsGradPoint(Matrix<double> G, Vector<double> x, double alpha, double beta1, double beta2, double epsilon)
{
    var y = x.ToArray();
    for (var i = 0; i < y.Length; i++)
    {
        double m = 0, v = 0, u = 0;
        foreach (var g in G.Row(i))
        {
            m = beta1 * m + (1 - beta1) * g;
            v = beta2 * v + (1 - beta2) * g * g;
            if (v > u) u = v;
            y[i] -= alpha * m / (Math.Sqrt(u) + epsilon);
        }
    }
    return Vector<double>.Build.Dense(y);
}
