// verdict: almost
// words: what the network said
(int[] labels, Matrix<double> P) GivenAway(Matrix<double> G)
{
    var Y = G.Map(g => g < 0 ? 1.0 : 0.0, Zeros.Include);
    var P = G * G.ColumnCount + Y;
    return ([.. P.EnumerateColumns().Select(p => p.MaximumIndex())], P);
}
