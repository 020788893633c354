// verdict: almost
// words: divided w by its largest
Vector<double> StableSoftmax(Vector<double> w)
{
    var e = (w / w.Maximum()).PointwiseExp();
    return e / e.Sum();
}
