double HalfSquare(double[] values)
{
    double half = 0;
    for (int k = 0; k < values.Length; k++) half += Math.Pow(values[k], 2) / 2;
    return half;
}
