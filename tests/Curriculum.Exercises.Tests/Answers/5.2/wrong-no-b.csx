// verdict: almost
// words: forgot b_i
Vector<double> KaczmarzStep(Matrix<double> A, Vector<double> b, Vector<double> x, int i)
{
    var a = A.Row(i);
    return x - a * x / (a * a) * a;
}
