// why: p is positive, so p − y is negative only where y is 1: that is the label. Then (P − Y)/N = G gives P.
(int[] labels, Matrix<double> P) GivenAway(Matrix<double> G)
{
    var N = G.ColumnCount;
    var (labels, P) = (new int[N], G * N);
    for (var i = 0; i < N; i++)
    {
        labels[i] = G.Column(i).MinimumIndex();
        P[labels[i], i] += 1;
    }
    return (labels, P);
}
