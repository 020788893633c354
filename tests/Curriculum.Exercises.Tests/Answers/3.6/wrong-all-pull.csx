// verdict: almost
// words: all samples pull
Vector<double> HingeGradient(Matrix<double> V, Vector<double> t, Vector<double> x) =>
    -(V * t) / t.Count;
