// verdict: keep working
// words: right
Vector<double> LeftOutErrors(Matrix<double> A, Vector<double> b)
{
    return Vec(b.Select((bi, i) => bi - A.Row(i) * A.Row(i) / (A.Row(i) * A.Row(i)) * bi + 1).ToArray());
}
