int StepsToCut(double b, double times)
{
    var (f, k) = (1.0, 0);
    while (f * times > 1)
    {
        f *= (1 - b) * (1 - b) / ((1 + b) * (1 + b));
        k++;
    }
    return k;
}
