// verdict: almost
// words: only the last number
double HalfSquare(double[] values)
{
    var sum = 0.0;
    foreach (var x in values) sum = x * x;
    return sum / 2;
}
