// verdict: keep working
// words: right
Vector<double> ShortestSolution(Matrix<double> A, Vector<double> b)
{
    var x = Vector<double>.Build.Dense(A.ColumnCount);
    for (var k = 0; k < 10; k++) x += 0.01 * (A.T * (b - A * x));
    return x;
}
