(double s, double beta) OptimalMomentum(double lambdaMin, double lambdaMax)
{
    var root = Math.Sqrt(lambdaMax / lambdaMin);
    var rate = (root - 1) / (root + 1);
    return ((1 + rate) * (1 + rate) / lambdaMax, rate * rate);
}
