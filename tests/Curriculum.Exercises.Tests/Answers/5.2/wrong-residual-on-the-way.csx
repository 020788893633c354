// verdict: almost
// words: residual must be that of the old x
Vector<double> KaczmarzStep(Matrix<double> A, Vector<double> b, Vector<double> x, int i)
{
    var y = x.Clone();
    var a = A.Row(i);
    for (var j = 0; j < y.Count; j++) y[j] += (b[i] - a * y) / (a * a) * a[j];
    return y;
}
