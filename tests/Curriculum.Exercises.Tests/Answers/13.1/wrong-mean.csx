// verdict: almost
// words: took off the mean
Vector<double> StableSoftmax(Vector<double> w)
{
    var e = (w - w.Average()).PointwiseExp();
    return e / e.Sum();
}
