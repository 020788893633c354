// verdict: almost
// words: did not divide
Vector<double> StableSoftmax(Vector<double> w) =>
    (w - w.Maximum()).PointwiseExp();
