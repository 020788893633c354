// verdict: almost
// words: residual by x
Vector<double> MinibatchGradient(Matrix<double> A, Vector<double> b, Vector<double> x, int[] batch)
{
    var sum = 0 * x;
    foreach (var i in batch)
        sum += (A.Row(i) * x - b[i]) * x;
    return sum / batch.Length;
}
