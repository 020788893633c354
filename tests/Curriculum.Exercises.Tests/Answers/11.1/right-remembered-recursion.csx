long PieceCount(int N, int m)
{
    var known = new Dictionary<(int, int), long>();
    long r(int n, int d)
    {
        if (n == 0 || d == 0) return 1;
        if (!known.ContainsKey((n, d))) known[(n, d)] = r(n - 1, d) + r(n - 1, d - 1);
        return known[(n, d)];
    }
    return r(N, m);
}
