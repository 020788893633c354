// verdict: almost
// words: whether F < 1
Vector<double> HingeGradient(Matrix<double> V, Vector<double> t, Vector<double> x)
{
    var sum = 0 * x;
    for (var i = 0; i < t.Count; i++)
        if (x * V.Column(i) < 1) sum -= t[i] * V.Column(i);
    return sum / t.Count;
}
