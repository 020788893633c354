// verdict: almost
// words: √λ belongs
(double s, double beta) OptimalMomentum(double lambdaMin, double lambdaMax)
{
    var low = lambdaMin;
    var high = lambdaMax;
    return (Math.Pow(2 / (high + low), 2), Math.Pow((high - low) / (high + low), 2));
}
