// verdict: keep working
// words: not come to an end
int StepsToCut(double b, double times)
{
    var (f, k) = (1.0, 0);
    while (f * times > 1)
    {
        f *= (1 + b) / (1 - b);
        k++;
        if (double.IsInfinity(f)) f = 1;
    }
    return k;
}
