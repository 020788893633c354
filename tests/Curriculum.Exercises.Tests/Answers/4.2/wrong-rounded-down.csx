// verdict: almost
// words: rounded down
int StepsToCut(double b, double times) =>
    (int)(Math.Log(times) / (-2 * Math.Log((1 - b) / (1 + b))));
