// verdict: almost
// words: last pair
Vector<double> OneFilter(Vector<double> first, Vector<double> second)
{
    var row = Vector<double>.Build.Dense(first.Count + second.Count - 1);
    for (var i = 0; i < first.Count; i++)
        for (var j = 0; j < second.Count; j++)
            row[i + j] = first[i] * second[j];
    return row;
}
