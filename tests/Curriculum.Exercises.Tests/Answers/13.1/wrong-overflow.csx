// verdict: almost
// words: overflows for large w
Vector<double> StableSoftmax(Vector<double> w)
{
    var e = w.PointwiseExp();
    return e / e.Sum();
}
