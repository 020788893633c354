// verdict: almost
// words: Only row i counts
Vector<double> KaczmarzStep(Matrix<double> A, Vector<double> b, Vector<double> x, int i)
{
    var a = A.Row(i);
    return x + (b[i] - a * x) / Math.Pow(A.FrobeniusNorm(), 2) * a;
}
