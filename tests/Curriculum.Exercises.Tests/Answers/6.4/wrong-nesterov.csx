// verdict: almost
// words: Nesterov's
(double s, double beta) OptimalMomentum(double lambdaMin, double lambdaMax)
{
    var low = Math.Sqrt(lambdaMin);
    var high = Math.Sqrt(lambdaMax);
    return (1 / lambdaMax, (high - low) / (high + low));
}
