// verdict: almost
// words: 1/b
double LongestValley(int steps, double times)
{
    var r = Math.Pow(times, -0.5 / steps);
    return (1 + r) / (1 - r);
}
