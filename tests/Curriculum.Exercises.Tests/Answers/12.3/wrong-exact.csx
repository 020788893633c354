// verdict: almost
// words: x² itself
double DeepSquare(double x, int m) =>
    x * x;
