Vector<double> KaczmarzStep(Matrix<double> A, Vector<double> b, Vector<double> x, int i)
{
    var a = A.Row(i);
    var P = a.OuterProduct(a) / a.DotProduct(a);
    return x - P * x + b[i] / (a * a) * a;
}
