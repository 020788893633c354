// why: Between the knots l and r the straight piece is above x² by (x − l)(r − x), at most h²/4 in the middle.
// The longest piece decides.
double SquareError(double[] t)
{
    var longest = 0.0;
    for (var k = 1; k < t.Length; k++)
        longest = Math.Max(longest, t[k] - t[k - 1]);
    return longest * longest / 4;
}
