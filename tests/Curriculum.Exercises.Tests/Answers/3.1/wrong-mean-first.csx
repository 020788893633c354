// verdict: almost
// words: errors of opposite sign then cancel
double MeanSquareLoss(Matrix<double> F, Matrix<double> truth)
{
    var mean = (F - truth).RowSums() / F.ColumnCount;
    return mean * mean;
}
