// why: The price max(0, 1 − tF) has slope −t in F while tF < 1 and 0 after it, and F = xᵀv has the gradient v.
Vector<double> HingeGradient(Matrix<double> V, Vector<double> t, Vector<double> x)
{
    var gradient = 0 * x;
    for (var i = 0; i < V.ColumnCount; i++)
    {
        var v = V.Column(i);
        if (t[i] * (x * v) < 1) gradient -= t[i] * v / V.ColumnCount;
    }
    return gradient;
}
