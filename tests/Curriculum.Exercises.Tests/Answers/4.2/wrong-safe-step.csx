// verdict: almost
// words: 1/λmax
int StepsToCut(double b, double times) =>
    (int)Math.Ceiling(Math.Log(times) / (-2 * Math.Log(1 - b)));
