// verdict: almost
// words: number of samples that pull
Vector<double> HingeGradient(Matrix<double> V, Vector<double> t, Vector<double> x)
{
    var sum = 0 * x;
    var count = 0;
    for (var i = 0; i < t.Count; i++)
        if (t[i] * (x * V.Column(i)) < 1)
        {
            sum -= t[i] * V.Column(i);
            count++;
        }
    return count == 0 ? sum : sum / count;
}
