// verdict: almost
// words: step 1/λmax
double LongestValley(int steps, double times) => 1 - Math.Pow(1 / times, 0.5 / steps);
