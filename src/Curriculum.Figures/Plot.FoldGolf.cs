using Curriculum.Figures.Widgets;
using Curriculum.Geometry;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Figures;

public static partial class Plot
{
    /// <summary>
    /// Folds of the plane to add, drag and turn, with the exact count of pieces after every move, and six levels: so
    /// many pieces, so many of them closed, from as few folds as can do it. Without scripts it is a hole in one:
    /// three folds, seven pieces.
    /// </summary>
    public static Figure FoldGolf() =>
        Pieces(
                new Hyperplanes(
                    Matrix<double>.Build.DenseOfArray(
                        new double[,]
                        {
                            { 5, -8 },
                            { 5, 8 },
                            { 10, 3 },
                        }
                    ),
                    Vector<double>.Build.Dense([-4, -1, 5])
                ),
                Window.Square(6)
            )
            .Title("Fold golf: 7 pieces, par 3")
            .Handed(new Widget("golf", new Dictionary<string, object?>()));
}
