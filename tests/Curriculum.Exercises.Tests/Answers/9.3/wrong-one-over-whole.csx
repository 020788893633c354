// verdict: almost
// words: write 1.0
double[] StepSizesToTry(double smallest, double largest, int n)
{
    var ratio = Math.Pow(largest / smallest, 1 / (n - 1));
    return [.. Enumerable.Range(0, n).Select(k => smallest * Math.Pow(ratio, k))];
}
