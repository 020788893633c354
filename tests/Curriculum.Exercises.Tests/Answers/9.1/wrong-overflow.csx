// verdict: almost
// words: overflowed
long WeightCount(int[] widths)
{
    var count = 0;
    for (var k = 1; k < widths.Length; k++) count += (widths[k - 1] + 1) * widths[k];
    return count;
}
