// verdict: almost
// words: base 10
double LongestValley(int steps, double times)
{
    var r = Math.Exp(-Math.Log10(times) / (2 * steps));
    return (1 - r) / (1 + r);
}
