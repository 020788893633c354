// why: The eigenvalue that leaves the unit circle leaves it at −1, and det(R + I) = 2 + 2β − sλ.
double LargestStableStep(double lambdaMax, double beta) =>
    2 * (1 + beta) / lambdaMax;
