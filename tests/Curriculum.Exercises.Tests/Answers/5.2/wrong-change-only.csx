// verdict: almost
// words: Add it to x
Vector<double> KaczmarzStep(Matrix<double> A, Vector<double> b, Vector<double> x, int i)
{
    var a = A.Row(i);
    return (b[i] - a * x) / (a * a) * a;
}
