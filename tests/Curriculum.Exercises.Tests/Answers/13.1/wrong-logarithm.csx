// verdict: almost
// words: logarithm
Vector<double> StableSoftmax(Vector<double> w) =>
    w - w.Maximum() - Math.Log((w - w.Maximum()).PointwiseExp().Sum());
