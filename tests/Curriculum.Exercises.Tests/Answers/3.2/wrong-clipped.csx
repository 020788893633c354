// verdict: almost
// words: You cut each loss off
double HingeLoss(Vector<double> t, Vector<double> F) =>
    t.PointwiseMultiply(F).Average(m => Math.Min(2, Math.Max(0, 1 - m)));
