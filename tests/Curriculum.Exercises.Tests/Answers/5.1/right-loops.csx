Vector<double> MinibatchGradient(Matrix<double> A, Vector<double> b, Vector<double> x, int[] batch)
{
    var gradient = Vector<double>.Build.Dense(x.Count);
    for (var j = 0; j < batch.Length; j++)
    {
        var residual = -b[batch[j]];
        for (var l = 0; l < x.Count; l++) residual += A[batch[j], l] * x[l];
        for (var l = 0; l < x.Count; l++) gradient[l] += residual * A[batch[j], l] / batch.Length;
    }
    return gradient;
}
