Vector<double> HingeGradient(Matrix<double> V, Vector<double> t, Vector<double> x)
{
    var toGo = 1 - t.PointwiseMultiply(V.T * x);
    return V * t.PointwiseMultiply(Step(toGo)) * (-1.0 / t.Count);
}
