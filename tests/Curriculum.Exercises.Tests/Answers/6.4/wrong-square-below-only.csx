// verdict: almost
// words: only the denominator
(double s, double beta) OptimalMomentum(double lambdaMin, double lambdaMax)
{
    var low = Math.Sqrt(lambdaMin);
    var high = Math.Sqrt(lambdaMax);
    return (2 / Math.Pow(high + low, 2), Math.Pow((high - low) / (high + low), 2));
}
