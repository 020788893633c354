// why: The two slowest directions are the flattest and the steepest; the best step gives both the same factor, with
// opposite signs.
double BestFixedStep(Matrix<double> S)
{
    var curvatures = Curvatures(S);
    return 2 / (curvatures.Min() + curvatures.Max());
}
