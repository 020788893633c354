// verdict: almost
// words: quadratic in the error
int StepsToCut(double b, double times) =>
    (int)Math.Ceiling(Math.Log(times) / -Math.Log((1 - b) / (1 + b)));
