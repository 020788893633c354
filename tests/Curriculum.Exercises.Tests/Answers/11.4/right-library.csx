double MeanFolds(Vector<double> a, Vector<double> b, Vector<double> w, double c) =>
    a.Count == 0 ? 0 : (double)(Pieces.MeanOnLine(a.Count, 1) - 1 - a.Count);
