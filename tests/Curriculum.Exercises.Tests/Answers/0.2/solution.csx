// why: Number i lies i steps of (to − from)/n from the start, and n steps have n + 1 ends. Multiplying before dividing
// keeps the division one of doubles.
double[] Grid(double from, double to, int n) =>
    Enumerable.Range(0, n + 1).Select(i => from + i * (to - from) / n).ToArray();
