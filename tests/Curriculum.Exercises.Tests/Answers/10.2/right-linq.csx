Vector<double> SharedGradient(Vector<double> v, Vector<double> g)
{
    return Vec([.. Enumerable.Range(0, 3).Select(k => g.Zip(v.Skip(k), (slope, value) => slope * value).Sum())]);
}
