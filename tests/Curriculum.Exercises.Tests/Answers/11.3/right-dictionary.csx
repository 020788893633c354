int LinePieces(Vector<double> a, Vector<double> b, Vector<double> c)
{
    var bends = new Dictionary<double, double>();
    for (var i = 0; i < a.Count; i++)
    {
        if (a[i] == 0) continue;
        var t = -b[i] / a[i];
        bends[t] = bends.GetValueOrDefault(t) + c[i] * Math.Abs(a[i]);
    }
    var pieces = 1;
    foreach (var bend in bends.Values)
        if (Math.Abs(bend) > 1e-12) pieces++;
    return pieces;
}
