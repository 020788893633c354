int LinePieces(Vector<double> a, Vector<double> b, Vector<double> c)
{
    double Slope(double t, int side)
    {
        var slope = 0.0;
        for (var i = 0; i < a.Count; i++)
        {
            var y = a[i] * t + b[i];
            if (y > 0 || (y == 0 && a[i] * side > 0)) slope += c[i] * a[i];
        }
        return slope;
    }
    var places = new HashSet<double>();
    for (var i = 0; i < a.Count; i++)
        if (a[i] != 0) places.Add(-b[i] / a[i]);
    return 1 + places.Count(t => Slope(t, -1) != Slope(t, 1));
}
