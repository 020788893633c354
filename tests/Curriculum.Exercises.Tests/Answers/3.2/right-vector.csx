double HingeLoss(Vector<double> t, Vector<double> F) => ReLU(1 - t.PointwiseMultiply(F)).Sum() / F.Count;
