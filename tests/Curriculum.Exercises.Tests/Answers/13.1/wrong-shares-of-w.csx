// verdict: almost
// words: w itself
Vector<double> StableSoftmax(Vector<double> w) =>
    w / w.Sum();
