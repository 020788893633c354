(double s, double beta) OptimalMomentum(double lambdaMin, double lambdaMax)
{
    var squareOfSum = lambdaMin + lambdaMax + 2 * Math.Sqrt(lambdaMin * lambdaMax);
    return (4 / squareOfSum, 1 - 4 * Math.Sqrt(lambdaMin * lambdaMax) / squareOfSum);
}
