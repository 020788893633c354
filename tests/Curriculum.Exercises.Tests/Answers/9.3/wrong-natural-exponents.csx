// verdict: almost
// words: Math.Exp
double[] StepSizesToTry(double smallest, double largest, int n)
{
    var (from, to) = (Math.Log(smallest), Math.Log(largest));
    return [.. Enumerable.Range(0, n).Select(k => from + (to - from) * k / (n - 1))];
}
