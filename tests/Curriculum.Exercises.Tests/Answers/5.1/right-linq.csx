Vector<double> MinibatchGradient(Matrix<double> A, Vector<double> b, Vector<double> x, int[] batch) =>
    batch.Select(i => (A.Row(i) * x - b[i]) / batch.Length * A.Row(i)).Aggregate((g, h) => g + h);
