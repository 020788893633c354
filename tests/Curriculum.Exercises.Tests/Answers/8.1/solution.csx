// why: The slope of the penalty is η on either side of 0, so the minimum moves by η towards 0, and stays at 0
// when |c| ≤ η.
double SoftThreshold(double c, double eta) =>
    Math.Sign(c) * Math.Max(Math.Abs(c) - eta, 0);
