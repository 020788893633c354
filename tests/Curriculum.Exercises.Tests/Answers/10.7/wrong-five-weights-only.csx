// verdict: keep working
// words: an entry that is not there
Vector<double> OneFilter(Vector<double> first, Vector<double> second)
{
    var row = Vector<double>.Build.Dense(5);
    for (var i = 0; i < 3; i++)
        for (var j = 0; j < 3; j++)
            row[i + j] += first[i] * second[j];
    return row;
}
