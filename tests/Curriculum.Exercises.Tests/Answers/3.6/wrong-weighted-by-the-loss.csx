// verdict: almost
// words: squared hinge
Vector<double> HingeGradient(Matrix<double> V, Vector<double> t, Vector<double> x)
{
    var sum = 0 * x;
    for (var i = 0; i < t.Count; i++)
    {
        var loss = Math.Max(0, 1 - t[i] * (x * V.Column(i)));
        sum -= loss * t[i] * V.Column(i);
    }
    return sum / t.Count;
}
