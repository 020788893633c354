double LongestValley(int steps, double times) => Math.Tanh(Math.Log(times) / (4 * steps));
