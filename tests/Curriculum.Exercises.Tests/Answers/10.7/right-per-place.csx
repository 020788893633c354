Vector<double> OneFilter(Vector<double> first, Vector<double> second) =>
    Vector<double>.Build.Dense(first.Count + second.Count - 1, k =>
        Enumerable.Range(0, first.Count).Where(i => k >= i && k - i < second.Count).Sum(i => first[i] * second[k - i]));
