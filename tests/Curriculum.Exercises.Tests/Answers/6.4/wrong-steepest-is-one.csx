// verdict: almost
// words: bowl with λmax = 1
(double s, double beta) OptimalMomentum(double lambdaMin, double lambdaMax)
{
    var root = Math.Sqrt(lambdaMin / lambdaMax);
    return (Math.Pow(2 / (1 + root), 2), Math.Pow((1 - root) / (1 + root), 2));
}
