double LargestStableStep(double lambdaMax, double beta)
{
    // det(R + I) = 1 + trace R + det R is linear in s: find its zero from two values
    double Border(double s) => 1 + (1 + beta - s * lambdaMax) + beta;
    return Border(0) / (Border(0) - Border(1));
}
