// verdict: keep working
// words: is not finite
(Vector<double> x, double c) SecondLook(int a, int b, int multiplications) =>
    (Vector<double>.Build.Dense(64), double.NaN);
