// verdict: keep working
// words: x has 8 weights; an image has 64 pixels
(Vector<double> x, double c) SecondLook(int a, int b, int multiplications) =>
    (Vector<double>.Build.Dense(8, 1), 0);
