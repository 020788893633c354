double MeanSquareLoss(Matrix<double> F, Matrix<double> truth)
{
    double total = 0;
    for (int i = 0; i < F.ColumnCount; i++)
    {
        for (int j = 0; j < F.RowCount; j++)
        {
            double difference = F[j, i] - truth[j, i];
            total += difference * difference;
        }
    }
    return total / F.ColumnCount;
}
