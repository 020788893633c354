Vector<double> StableSoftmax(Vector<double> w)
{
    var top = w.Max();
    var powers = w.Select(x => Math.Exp(x - top)).ToArray();
    var sum = powers.Sum();
    return Vector<double>.Build.DenseOfEnumerable(powers.Select(p => p / sum));
}
