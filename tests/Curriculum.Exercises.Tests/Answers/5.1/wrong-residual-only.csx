// verdict: almost
// words: times the row
Vector<double> MinibatchGradient(Matrix<double> A, Vector<double> b, Vector<double> x, int[] batch)
{
    var sum = 0 * x;
    foreach (var i in batch) sum += A.Row(i) * x - b[i];
    return sum / batch.Length;
}
