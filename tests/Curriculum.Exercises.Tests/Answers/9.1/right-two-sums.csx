long WeightCount(int[] widths)
{
    long matrices = 0, offsets = 0;
    for (var k = 0; k + 1 < widths.Length; k++)
    {
        matrices += (long)widths[k] * widths[k + 1];
        offsets += widths[k + 1];
    }
    return matrices + offsets;
}
