// verdict: almost
// words: last map is missing
long WeightCount(int[] widths)
{
    long count = 0;
    for (var k = 1; k < widths.Length - 1; k++) count += (widths[k - 1] + 1L) * widths[k];
    return count;
}
