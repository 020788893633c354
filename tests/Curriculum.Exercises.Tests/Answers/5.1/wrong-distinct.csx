// verdict: almost
// words: repeated
Vector<double> MinibatchGradient(Matrix<double> A, Vector<double> b, Vector<double> x, int[] batch)
{
    var rows = batch.Distinct().ToArray();
    return rows.Select(i => (A.Row(i) * x - b[i]) * A.Row(i)).Aggregate((g, h) => g + h) / rows.Length;
}
