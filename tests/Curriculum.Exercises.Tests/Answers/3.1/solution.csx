// why: The square of the Frobenius norm adds all squared entries; one division by the number of columns makes it
// the mean over samples, so that the loss of a batch does not depend on how many samples are in it.
double MeanSquareLoss(Matrix<double> F, Matrix<double> truth)
{
    double total = (F - truth).PointwisePower(2).Enumerate().Sum();
    return total / F.ColumnCount;
}
