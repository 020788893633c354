// verdict: almost
// words: mirror image
Vector<double> KaczmarzStep(Matrix<double> A, Vector<double> b, Vector<double> x, int i)
{
    var a = A.Row(i);
    return x + 2 * (b[i] - a * x) / (a * a) * a;
}
