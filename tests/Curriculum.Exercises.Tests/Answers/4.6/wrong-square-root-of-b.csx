// verdict: keep working
// words: right
double LongestValley(int steps, double times)
{
    var r = Math.Pow(times, -0.5 / steps);
    return Math.Sqrt((1 - r) / (1 + r));
}
