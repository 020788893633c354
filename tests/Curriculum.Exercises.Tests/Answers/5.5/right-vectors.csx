int NextEquation(Matrix<double> A, Vector<double> b, Vector<double> x) =>
    (b - A * x).PointwiseDivide(A.RowNorms(2)).AbsoluteMaximumIndex();
