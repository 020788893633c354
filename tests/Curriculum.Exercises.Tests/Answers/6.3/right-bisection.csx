double LargestStableStep(double lambdaMax, double beta)
{
    double Radius(double s)
    {
        var half = (1 + beta - s * lambdaMax) / 2;
        var inside = half * half - beta;
        return inside <= 0 ? Math.Sqrt(beta) : Math.Abs(half) + Math.Sqrt(inside);
    }
    var (low, high) = (0.0, 8 / lambdaMax);
    for (var k = 0; k < 200; k++)
        if (Radius((low + high) / 2) <= 1) low = (low + high) / 2; else high = (low + high) / 2;
    return low;
}
