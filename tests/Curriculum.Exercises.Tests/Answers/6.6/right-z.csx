(double s, double beta) WhichBall(Matrix<double> S, Vector<double> x0,
    Vector<double> x1, Vector<double> x2)
{
    var z0 = S * x0;
    var s = (x0 - x1).L2Norm() / z0.L2Norm();
    var z1 = (x1 - x2) / s;
    var memory = z1 - S * x1;                      // βz₀
    return (s, memory * z0 / (z0 * z0));
}
