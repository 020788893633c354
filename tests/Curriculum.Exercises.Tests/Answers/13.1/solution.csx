// why: Softmax does not change when a number is added to every w_j. With the largest taken off, no exponent is
// positive, so nothing overflows, and the sum is at least 1.
Vector<double> StableSoftmax(Vector<double> w)
{
    var e = (w - w.Maximum()).PointwiseExp();
    return e / e.Sum();
}
