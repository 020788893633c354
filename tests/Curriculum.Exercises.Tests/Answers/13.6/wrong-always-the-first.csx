// verdict: keep working
// words: asked are at most
(Vector<double> x, double c) SecondLook(int a, int b, int multiplications) =>
    (Vector<double>.Build.Dense(64, k => k == 0 ? 1e-9 : 0), 1);
