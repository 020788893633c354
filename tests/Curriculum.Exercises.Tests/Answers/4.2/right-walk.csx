int StepsToCut(double b, double times)
{
    var (x, y, k) = (b, 1.0, 0);
    var start = x * x + b * y * y;
    for (; (x * x + b * y * y) * times > start; k++)
    {
        x -= 2 / (1 + b) * x;
        y -= 2 / (1 + b) * b * y;
    }
    return k;
}
