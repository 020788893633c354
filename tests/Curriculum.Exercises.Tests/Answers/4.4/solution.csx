// why: The two slowest directions are the flattest and the steepest; the best step gives both the same factor, with
// opposite signs.
double BestFixedStep(Matrix<double> S)
{
    var curvatures = S.Evd().EigenValues.Select(value => value.Real);
    return 2 / (curvatures.Min() + curvatures.Max());
}
