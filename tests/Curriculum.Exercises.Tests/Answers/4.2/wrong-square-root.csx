// verdict: almost
// words: √b in place of b
int StepsToCut(double b, double times) =>
    (int)Math.Ceiling(Math.Log(times) / (-2 * Math.Log((1 - Math.Sqrt(b)) / (1 + Math.Sqrt(b)))));
