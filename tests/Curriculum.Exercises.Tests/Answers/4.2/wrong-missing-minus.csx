// verdict: almost
// words: A minus sign is missing
int StepsToCut(double b, double times) =>
    (int)Math.Ceiling(Math.Log(times) / (2 * Math.Log((1 - b) / (1 + b))));
