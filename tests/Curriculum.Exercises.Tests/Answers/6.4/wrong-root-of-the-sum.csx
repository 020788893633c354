// verdict: almost
// words: root of the sum
(double s, double beta) OptimalMomentum(double lambdaMin, double lambdaMax)
{
    var low = Math.Sqrt(lambdaMin);
    var high = Math.Sqrt(lambdaMax);
    return (Math.Pow(2 / Math.Sqrt(lambdaMin + lambdaMax), 2), Math.Pow((high - low) / (high + low), 2));
}
