// verdict: almost
// words: not j
Vector<double> MinibatchGradient(Matrix<double> A, Vector<double> b, Vector<double> x, int[] batch)
{
    var sum = 0 * x;
    for (var j = 0; j < batch.Length; j++)
        sum += (A.Row(j) * x - b[j]) * A.Row(j);
    return sum / batch.Length;
}
