// verdict: almost
// words: largest size
Vector<double> StableSoftmax(Vector<double> w)
{
    var e = (w - w.AbsoluteMaximum()).PointwiseExp();
    return e / e.Sum();
}
