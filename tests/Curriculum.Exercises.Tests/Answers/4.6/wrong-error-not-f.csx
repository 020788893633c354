// verdict: almost
// words: right for the error
double LongestValley(int steps, double times)
{
    var r = Math.Pow(1 / times, 1.0 / steps);
    return (1 - r) / (1 + r);
}
