// verdict: almost
// words: base 10
int StepsToCut(double b, double times) =>
    (int)Math.Ceiling(Math.Log10(times) / (-2 * Math.Log((1 - b) / (1 + b))));
