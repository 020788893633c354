// verdict: almost
// words: column i
Vector<double> KaczmarzStep(Matrix<double> A, Vector<double> b, Vector<double> x, int i)
{
    var a = A.Column(i);
    return x + (b[i] - a * x) / (a * a) * a;
}
