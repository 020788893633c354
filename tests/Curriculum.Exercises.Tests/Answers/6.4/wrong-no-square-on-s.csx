// verdict: almost
// words: missing on s
(double s, double beta) OptimalMomentum(double lambdaMin, double lambdaMax)
{
    var low = Math.Sqrt(lambdaMin);
    var high = Math.Sqrt(lambdaMax);
    return (2 / (high + low), Math.Pow((high - low) / (high + low), 2));
}
