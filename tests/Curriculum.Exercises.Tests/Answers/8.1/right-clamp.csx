double SoftThreshold(double c, double eta) =>
    c - Math.Clamp(c, -eta, eta);
