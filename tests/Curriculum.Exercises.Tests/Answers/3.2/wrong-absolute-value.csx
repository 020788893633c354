// verdict: almost
// words: more than 1
double HingeLoss(Vector<double> t, Vector<double> F) =>
    t.Zip(F, (t, F) => Math.Abs(1 - t * F)).Average();
