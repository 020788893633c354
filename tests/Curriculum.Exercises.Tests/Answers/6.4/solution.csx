// why: √(sλmin) = 1 − √β and √(sλmax) = 1 + √β: add the two for s, divide them for β.
(double s, double beta) OptimalMomentum(double lambdaMin, double lambdaMax)
{
    var sum = Math.Sqrt(lambdaMax) + Math.Sqrt(lambdaMin);
    var difference = Math.Sqrt(lambdaMax) - Math.Sqrt(lambdaMin);
    return (4 / (sum * sum), difference * difference / (sum * sum));
}
