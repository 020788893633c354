double DeepSquare(double x, int m) =>
    m == 0 ? x : Tent.Square(m).Forward(Vec(x))[0];
