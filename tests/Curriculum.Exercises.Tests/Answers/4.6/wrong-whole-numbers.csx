// verdict: almost
// words: divides whole numbers
double LongestValley(int steps, double times)
{
    var r = Math.Pow(1 / times, 1 / (2 * steps));
    return (1 - r) / (1 + r);
}
