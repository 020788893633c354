// verdict: almost
// words: subtract it
Matrix<double> SoftmaxColumns(Matrix<double> W)
{
    var P = W.Clone();
    for (var i = 0; i < W.ColumnCount; i++)
    {
        var e = (W.Column(i) / W.Column(i).Maximum()).PointwiseExp();
        P.SetColumn(i, e / e.Sum());
    }
    return P;
}
