// verdict: almost
// words: multiplied x by y
double TentProduct(double x, double y, int m) =>
    x * y;
