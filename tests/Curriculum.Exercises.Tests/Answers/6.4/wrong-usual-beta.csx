// verdict: keep working
// words: not right
(double s, double beta) OptimalMomentum(double lambdaMin, double lambdaMax)
{
    var low = Math.Sqrt(lambdaMin);
    var high = Math.Sqrt(lambdaMax);
    return (Math.Pow(2 / (high + low), 2), 0.9);
}
