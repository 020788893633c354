// verdict: keep working
// words: an entry that is not there
double HalfSquare(double[] values)
{
    var sum = 0.0;
    for (var k = 0; k <= values.Length; k++) sum += values[k] * values[k];
    return sum / 2;
}
