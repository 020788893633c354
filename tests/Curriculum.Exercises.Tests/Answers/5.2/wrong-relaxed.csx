// verdict: almost
// words: a relaxed step
Vector<double> KaczmarzStep(Matrix<double> A, Vector<double> b, Vector<double> x, int i)
{
    var a = A.Row(i);
    return x + 0.9 * (b[i] - a * x) / (a * a) * a;
}
