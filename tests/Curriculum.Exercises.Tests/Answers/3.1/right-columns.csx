double MeanSquareLoss(Matrix<double> F, Matrix<double> truth) =>
    F.EnumerateColumns().Zip(truth.EnumerateColumns(), (w, y) => (w - y) * (w - y)).Average();
