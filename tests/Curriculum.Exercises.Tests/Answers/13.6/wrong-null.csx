// verdict: keep working
// words: x is null
(Vector<double> x, double c) SecondLook(int a, int b, int multiplications) =>
    (null, 0);
