double SoftThreshold(double c, double eta) =>
    ReLU(c - eta) - ReLU(-c - eta);
