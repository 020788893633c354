// verdict: almost
// words: a few times
Vector<double> WhereItEnds(Matrix<double> A, Vector<double> b, Vector<double> start)
{
    var x = start.Clone();
    for (var i = 0; i < A.RowCount; i++)
    {
        var a = A.Row(i);
        x += (b[i] - a * x) / (a * a) * a;
    }
    return x;
}
