(int[] labels, Matrix<double> P) GivenAway(Matrix<double> G)
{
    var Y = G.Map(g => g < 0 ? 1.0 : 0.0, Zeros.Include);
    int[] labels = [.. Y.EnumerateColumns().Select(y => y.MaximumIndex())];
    return (labels, G * G.ColumnCount + Y);
}
