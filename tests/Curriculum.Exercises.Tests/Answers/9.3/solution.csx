// why: Equal ratios: n − 1 of them lead from the smallest to the largest, so each is the (n − 1)-th root of
// largest/smallest.
double[] StepSizesToTry(double smallest, double largest, int n)
{
    var sizes = new double[n];
    for (var k = 0; k < n; k++)
        sizes[k] = smallest * Math.Pow(largest / smallest, k / (n - 1.0));
    return sizes;
}
