// verdict: almost
// words: downhill
Vector<double> HingeGradient(Matrix<double> V, Vector<double> t, Vector<double> x)
{
    var sum = 0 * x;
    for (var i = 0; i < t.Count; i++)
        if (1 - t[i] * (x * V.Column(i)) > 0) sum += t[i] * V.Column(i);
    return sum / t.Count;
}
