// verdict: almost
// words: nearest
int StepsToCut(double b, double times) =>
    (int)Math.Round(Math.Log(times) / (-2 * Math.Log((1 - b) / (1 + b))));
