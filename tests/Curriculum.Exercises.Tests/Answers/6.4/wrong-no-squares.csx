// verdict: almost
// words: both s and β
(double s, double beta) OptimalMomentum(double lambdaMin, double lambdaMax)
{
    var low = Math.Sqrt(lambdaMin);
    var high = Math.Sqrt(lambdaMax);
    return (2 / (high + low), (high - low) / (high + low));
}
