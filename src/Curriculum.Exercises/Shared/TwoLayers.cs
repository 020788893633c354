namespace Curriculum.Exercises;

/// <summary>A network of two layers, w = A₂ ReLU(A₁v + b₁) + b₂, and an input for it.</summary>
internal sealed record TwoLayers(
    Matrix<double> A1,
    Vector<double> b1,
    Matrix<double> A2,
    Vector<double> b2,
    Vector<double> v
)
{
    private static readonly (int Inputs, int Hidden, int Outputs)[] s_sizes =
    [
        (1, 1, 1),
        (1, 1, 2),
        (1, 2, 1),
        (2, 1, 2),
        (2, 2, 2),
        (3, 4, 1),
        (3, 4, 2),
        (2, 5, 3),
        (4, 3, 5),
        (5, 5, 5),
    ];

    /// <summary>So many random ones of each size, from one neuron to five of each kind.</summary>
    public static IEnumerable<TwoLayers> Drawn(Random random, int times) =>
        from size in s_sizes
        from _ in Enumerable.Range(0, times)
        select new TwoLayers(
            Question.Matrix(random, size.Hidden, size.Inputs),
            Question.Vector(random, size.Hidden),
            Question.Matrix(random, size.Outputs, size.Hidden),
            Question.Vector(random, size.Outputs),
            Question.Vector(random, size.Inputs)
        );
}
