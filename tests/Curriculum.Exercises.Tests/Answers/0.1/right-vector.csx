double HalfSquare(double[] values)
{
    if (values.Length == 0) return 0;
    var v = Vec(values);
    return v * v / 2;
}
