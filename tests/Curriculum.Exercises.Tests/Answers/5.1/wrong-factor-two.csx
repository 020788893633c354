// verdict: almost
// words: factor 2
Vector<double> MinibatchGradient(Matrix<double> A, Vector<double> b, Vector<double> x, int[] batch)
{
    var sum = 0 * x;
    foreach (var i in batch)
        sum += (A.Row(i) * x - b[i]) * A.Row(i);
    return 2 * sum / batch.Length;
}
