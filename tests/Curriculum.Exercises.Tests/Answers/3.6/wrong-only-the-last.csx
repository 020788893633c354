// verdict: keep working
// words: right
Vector<double> HingeGradient(Matrix<double> V, Vector<double> t, Vector<double> x)
{
    var gradient = 0 * x;
    for (var i = 0; i < t.Count; i++)
        gradient = t[i] * (x * V.Column(i)) < 1 ? -t[i] * V.Column(i) / t.Count : gradient;
    return gradient;
}
