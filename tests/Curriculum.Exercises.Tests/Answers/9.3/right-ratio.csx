double[] StepSizesToTry(double smallest, double largest, int n)
{
    var sizes = new List<double> { smallest };
    var ratio = Math.Pow(largest / smallest, 1.0 / (n - 1));
    while (sizes.Count < n) sizes.Add(sizes[^1] * ratio);
    return sizes.ToArray();
}
