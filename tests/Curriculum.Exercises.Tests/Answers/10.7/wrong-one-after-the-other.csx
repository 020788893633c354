// verdict: almost
// words: one after the other
Vector<double> OneFilter(Vector<double> first, Vector<double> second) =>
    Vector<double>.Build.DenseOfEnumerable(first.Concat(second).Take(first.Count + second.Count - 1));
