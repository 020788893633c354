using Curriculum.Learning;
using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Tests.Networks;

/// <summary>A bias is a vector everywhere: where a network gives it, takes it, and has its gradient.</summary>
public sealed class BiasesTests
{
    private readonly Network<double> _f = [Affine(Mat([1, 2], [3, 4]), Vec(5, 6)), ReLU(), Affine(Mat([1, 1]), Vec(7))];

    [Fact]
    public void A_bias_is_read_and_set_as_a_vector_and_only_its_own_block_changes()
    {
        Assert.Equal(Vec(5, 6), _f.Biases["b1"]);
        Assert.Equal(Vec(7), _f.Biases["b2"]);
        _f.Biases["b1"] = Vec(-1, -2);
        Assert.Equal(Vec(1, 3, 2, 4, -1, -2, 1, 1, 7), _f.Weights);
        Assert.Equal(ReLU(_f["A1"] * Vec(1, 1) + _f.Biases["b1"]), Vec(2, 5));
    }

    [Fact]
    public void What_is_read_is_a_copy()
    {
        var b = _f.Biases["b1"];
        b[0] = 100;
        Assert.Equal(Vec(5, 6), _f.Biases["b1"]);
        _f.Biases["b1"] = b;
        b[0] = 200;
        Assert.Equal(Vec(100, 6), _f.Biases["b1"]);
    }

    [Fact]
    public void The_gradient_of_a_bias_is_a_vector_too()
    {
        var gradient = _f.Gradient(Vec(1, 1), Vec(0), Loss.HalfSquare);

        Assert.Equal(Vec(28, 28), gradient.Biases["b1"]);
        Assert.Equal(Vec(28), gradient.Biases["b2"]);
        Assert.Equal(gradient.Vector.SubVector(4, 2), gradient.Biases["b1"]);
    }

    [Fact]
    public void BatchNorm_gives_its_vectors_and_what_it_has_fitted_can_only_be_read()
    {
        Network<double> F = [Affine(2, 3, Seed(1)), BatchNorm(3)];

        Assert.Equal(Vec(1, 1, 1), F.Biases["g2"]);
        Assert.Equal(Vec(0, 0, 0), F.Biases["b2"]);
        Assert.Equal(Vec(0, 0, 0), F.Biases["mean2"]);
        Says("mean2 is fitted", () => F.Biases["mean2"] = Vec(1, 2, 3));
        Says("mean2 is fitted", () => _ = F["mean2"]);
    }

    [Fact]
    public void A_wrong_name_or_size_is_said_in_one_sentence()
    {
        Says("b1 is a vector: write Biases[\"b1\"].", () => _ = _f["b1"]);
        Says("b1 is a vector: write Biases[\"b1\"].", () => _f["b1"] = Mat([1], [2]));
        Says("A1 is a matrix: write [\"A1\"] without Biases.", () => _ = _f.Biases["A1"]);
        Says("There is no b3 in", () => _ = _f.Biases["b3"]);
        Says("b1 has 2 components; the vector has 3.", () => _f.Biases["b1"] = Vec(1, 2, 3));
        Says("b1 is a vector", () => _ = _f.Gradient(Vec(1, 1), Vec(0), Loss.HalfSquare)["b1"]);
        Says("A1 is a matrix", () => _ = _f.Gradient(Vec(1, 1), Vec(0), Loss.HalfSquare).Biases["A1"]);
        Assert.Throws<ArgumentNullException>(() => _f.Biases["b1"] = null!);
    }

    [Fact]
    public void A_matrix_of_one_column_stays_a_matrix()
    {
        Network<double> F = [Affine(Mat([1.0], [2]), Vec(3, 4))];

        Assert.Equal((2, 1), (F["A1"].RowCount, F["A1"].ColumnCount));
        Says("A1 is a matrix", () => _ = F.Biases["A1"]);
    }

    private static void Says(string start, Action act) =>
        Assert.StartsWith(start, Assert.Throws<ArgumentException>(act).Message, StringComparison.Ordinal);
}
