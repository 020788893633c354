// why: An affine map from n to m numbers has an m×n matrix and m offsets, so (n + 1)m weights; the net has their
// sum.
long WeightCount(int[] widths)
{
    long count = 0;
    for (var k = 1; k < widths.Length; k++)
        count += (widths[k - 1] + 1L) * widths[k];
    return count;
}
