Vector<double> AdamPoint(Matrix<double> G, Vector<double> x, double alpha, double beta1, double beta2, double epsilon)
{
    for (var t = 1; t <= G.ColumnCount; t++)
    {
        var moves = x.MapIndexed((i, _) =>
        {
            double m = 0, v = 0, w1 = 0, w2 = 0;
            for (var j = 0; j < t; j++)
            {
                (m, w1) = (beta1 * m + G[i, j], beta1 * w1 + 1);
                (v, w2) = (beta2 * v + G[i, j] * G[i, j], beta2 * w2 + 1);
            }
            return m / w1 / (Math.Sqrt(v / w2) + epsilon);
        }, Zeros.Include);
        x -= alpha * moves;
    }
    return x;
}
