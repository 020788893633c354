// verdict: almost
// words: changed its own input
Vector<double> KaczmarzStep(Matrix<double> A, Vector<double> b, Vector<double> x, int i)
{
    var a = A.Row(i);
    x.Add((b[i] - a * x) / (a * a) * a, x);
    return x;
}
