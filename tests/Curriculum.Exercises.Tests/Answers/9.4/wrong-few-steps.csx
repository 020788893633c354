// verdict: keep working
// words: right
Vector<double> WhereItEnds(Matrix<double> A, Vector<double> b, Vector<double> start)
{
    var x = start.Clone();
    for (var k = 0; k < 300; k++) x += 0.01 * (A.T * (b - A * x));
    return x;
}
