// why: Subtracting the column's largest logit changes no probability, for the common factor cancels in the division;
// after it every exponent is at most 0 and nothing can overflow.
Matrix<double> SoftmaxColumns(Matrix<double> W)
{
    var P = W.Clone();
    for (int i = 0; i < W.ColumnCount; i++)
    {
        var e = (W.Column(i) - W.Column(i).Maximum()).PointwiseExp();
        P.SetColumn(i, e / e.Sum());
    }
    return P;
}
