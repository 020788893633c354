// why: One sample gives its residual times its row; the minibatch loss is a mean over B samples, and so is its
// gradient.
Vector<double> MinibatchGradient(Matrix<double> A, Vector<double> b, Vector<double> x, int[] batch)
{
    var sum = 0 * x;
    foreach (var i in batch)
        sum += (A.Row(i) * x - b[i]) * A.Row(i);
    return sum / batch.Length;
}
