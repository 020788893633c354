// verdict: keep working
// words: not a finite number
Network<double> ManyPieces(int pieces) =>
    [Affine(Mat([1]), Vec(0)), ReLU(), Affine(Mat([double.NaN]), Vec(0))];
