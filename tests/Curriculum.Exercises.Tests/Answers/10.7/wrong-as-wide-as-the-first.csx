// verdict: keep working
// words: it should have
Vector<double> OneFilter(Vector<double> first, Vector<double> second) =>
    Vector<double>.Build.Dense(first.Count, k =>
        Enumerable.Range(0, second.Count).Where(j => k - j >= 0 && k - j < first.Count)
            .Sum(j => second[j] * first[k - j]));
