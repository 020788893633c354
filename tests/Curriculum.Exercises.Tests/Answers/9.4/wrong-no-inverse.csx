// verdict: almost
// words: left out (AAᵀ)⁻¹
Vector<double> WhereItEnds(Matrix<double> A, Vector<double> b, Vector<double> start) =>
    start + A.T * (b - A * start);
