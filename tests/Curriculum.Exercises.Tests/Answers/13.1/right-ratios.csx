Vector<double> StableSoftmax(Vector<double> w) =>
    w.Map(x => 1 / w.Sum(other => Math.Exp(other - x)), Zeros.Include);
