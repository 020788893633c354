// verdict: almost
// words: sigmoid
Vector<double> StableSoftmax(Vector<double> w) =>
    w.Map(x => 1 / (1 + Math.Exp(-x)), Zeros.Include);
