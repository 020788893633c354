// verdict: almost
// words: gradient descent's best
(double s, double beta) OptimalMomentum(double lambdaMin, double lambdaMax)
{
    var low = Math.Sqrt(lambdaMin);
    var high = Math.Sqrt(lambdaMax);
    return (2 / (lambdaMin + lambdaMax), Math.Pow((high - low) / (high + low), 2));
}
