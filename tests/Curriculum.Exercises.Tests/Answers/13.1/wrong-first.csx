// verdict: almost
// words: took off the first
Vector<double> StableSoftmax(Vector<double> w)
{
    var e = (w - w[0]).PointwiseExp();
    return e / e.Sum();
}
