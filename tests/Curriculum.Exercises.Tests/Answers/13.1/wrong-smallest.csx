// verdict: almost
// words: took off the smallest
Vector<double> StableSoftmax(Vector<double> w)
{
    var e = (w - w.Minimum()).PointwiseExp();
    return e / e.Sum();
}
