// verdict: almost
// words: the first index is 0
double HalfSquare(double[] values)
{
    var sum = 0.0;
    for (var k = 1; k < values.Length; k++) sum += values[k] * values[k];
    return sum / 2;
}
