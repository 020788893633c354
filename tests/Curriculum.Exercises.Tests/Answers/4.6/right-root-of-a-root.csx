double LongestValley(int steps, double times)
{
    var perStep = Math.Exp(-Math.Log(times) / steps);      // f is multiplied by this
    var error = Math.Sqrt(perStep);
    return 2 / (1 + error) - 1;
}
