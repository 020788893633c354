// verdict: keep working
// words: not right
Vector<double> KaczmarzStep(Matrix<double> A, Vector<double> b, Vector<double> x, int i)
{
    var a = A.Row(i);
    return x + ((b[i] - a * x) / a.Count) / a;
}
