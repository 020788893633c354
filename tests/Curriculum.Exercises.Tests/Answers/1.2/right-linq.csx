Vector<double> DeepForward(Matrix<double>[] A, Vector<double>[] b, Vector<double> v)
{
    var pairs = A.Zip(b, (M, c) => (M, c)).ToList();
    var hidden = pairs.SkipLast(1).Aggregate(v, (u, layer) => (layer.M * u + layer.c).PointwiseMaximum(0));
    return pairs[^1].M * hidden + pairs[^1].c;
}
