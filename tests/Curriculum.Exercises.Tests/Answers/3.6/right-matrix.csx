Vector<double> HingeGradient(Matrix<double> V, Vector<double> t, Vector<double> x)
{
    var margins = (V.T * x).PointwiseMultiply(t);
    var on = margins.Map(m => m < 1 ? 1.0 : 0, Zeros.Include);
    return -(V * on.PointwiseMultiply(t)) / V.ColumnCount;
}
