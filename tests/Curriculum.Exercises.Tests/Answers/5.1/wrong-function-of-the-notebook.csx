// verdict: keep working
// words: or variables of the notebook?
Vector<double> MinibatchGradient(Matrix<double> A, Vector<double> b, Vector<double> x, int[] batch) =>
    batch.Select(i => Sample(x, i)).Aggregate((g, h) => g + h) / batch.Length;
