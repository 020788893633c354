// verdict: almost
// words: counted neurons
int LinePieces(Vector<double> a, Vector<double> b, Vector<double> c) =>
    a.Count + 1;
