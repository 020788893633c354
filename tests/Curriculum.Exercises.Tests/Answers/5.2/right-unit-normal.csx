Vector<double> KaczmarzStep(Matrix<double> A, Vector<double> b, Vector<double> x, int i)
{
    var length = A.Row(i).L2Norm();
    var unit = A.Row(i) / length;
    return x - (unit * x - b[i] / length) * unit;
}
