// verdict: almost
// words: sign of w
Vector<double> StableSoftmax(Vector<double> w) =>
    Softmax(-w);
