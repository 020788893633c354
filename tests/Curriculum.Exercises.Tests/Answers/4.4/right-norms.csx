double BestFixedStep(Matrix<double> S) =>
    2 / (S.L2Norm() + 1 / S.Inverse().L2Norm());
