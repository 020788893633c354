double MeanSquareLoss(Matrix<double> F, Matrix<double> truth)
{
    var difference = F - truth;
    return difference.TransposeThisAndMultiply(difference).Trace() / F.ColumnCount;
}
