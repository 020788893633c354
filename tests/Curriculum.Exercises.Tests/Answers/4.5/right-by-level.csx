(double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures,
    double x, double y, double s) Landscape(int percent) =>
    percent switch
    {
        <= 1 => ([0], [0.02, 1], [1], [1, 0.01], 2.2, 42, 1.75),
        <= 10 => ([0], [0.01, 0.8], [1], [0.9, 0.01], 2.2, 42, 1.9),
        _ => ([0], [0.01, 1], [1], [1, 0.01], 2.2045, 45.272, 1.865),
    };
