// why: Each number adds its square, and the sum, a double, is halved at the end. In front of it, 1 / 2 would be 0: a
// division of two whole numbers.
double HalfSquare(double[] values)
{
    var sum = 0.0;
    foreach (var x in values)
    {
        sum += x * x;
    }
    return sum / 2;
}
