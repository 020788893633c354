// why: All steps together multiply the error by 1/√times, one step by the root of order 2·steps of 1/times;
// that is (1−b)/(1+b), and solved for b it has the same form.
double LongestValley(int steps, double times)
{
    var r = Math.Pow(times, -0.5 / steps);
    return (1 - r) / (1 + r);
}
