// verdict: keep working
// words: right
double LongestValley(int steps, double times)
{
    for (var b = 0.001; b < 1; b += 0.001)
        if (Math.Pow((1 - b) / (1 + b), 2 * steps) <= 1 / times) return b;
    return 1;
}
