using Curriculum.Numerics;

namespace Curriculum.Networks;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

/// <content>The parts of x by their names: A_k as a matrix, b_k as a vector.</content>
public sealed partial class Network<T>
{
    /// <summary>A matrix of x, copied: F["A1"] is A₁. Setting it copies too. For b₁ see <see cref="Biases"/>.</summary>
    /// <exception cref="ArgumentException">There is no such matrix, or it has another size.</exception>
    public Matrix<double> this[string name]
    {
        get => Block(_x, name);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            var (_, offset, block) = FindMatrix(name);
            if (value.RowCount != block.Rows || value.ColumnCount != block.Columns)
            {
                throw new ArgumentException(
                    $"{name} is {block.Rows}×{block.Columns}; the matrix is {value.RowCount}×{value.ColumnCount}."
                );
            }

            var values = Array.ConvertAll(value.ToColumnMajorArray(), number => Dense.Narrow<T>(number, name));
            values.CopyTo(_x, offset);
        }
    }

    /// <summary>A block of a vector as long as x, as a matrix in double.</summary>
    internal Matrix<double> Block(ReadOnlySpan<T> vector, string name)
    {
        var (_, offset, block) = FindMatrix(name);
        return Dense.ToMatrix(vector.Slice(offset, block.Count), block.Rows, block.Columns);
    }

    /// <summary>The same for b_k, as a vector.</summary>
    internal Vector<double> Bias(ReadOnlySpan<T> vector, string name)
    {
        var (_, offset, block) = FindVector(name);
        return Dense.ToMatrix(vector.Slice(offset, block.Count), block.Rows, 1).Column(0);
    }

    private Vector<double> ReadBias(string name) =>
        Tensors().Skip(_blocks.Length).FirstOrDefault(fitted => fitted.Name == name) is { Name: not null } found
            ? Dense.ToMatrix<T>(found.Values.Span, found.Rows, 1).Column(0)
            : Bias(_x, name);

    private void WriteBias(string name, Vector<double> value)
    {
        var (_, offset, block) = FindVector(name);
        if (value.Count != block.Rows)
        {
            throw new ArgumentException($"{name} has {block.Rows} components; the vector has {value.Count}.");
        }

        var values = Array.ConvertAll(value.ToArray(), number => Dense.Narrow<T>(number, name));
        values.CopyTo(_x, offset);
    }

    private NamedBlock FindMatrix(string name) =>
        Find(name) is var found && !found.Block.IsVector
            ? found
            : throw new ArgumentException(Networks.Biases.Advice(name));

    private NamedBlock FindVector(string name) =>
        Find(name) is var found && found.Block.IsVector
            ? found
            : throw new ArgumentException($"{name} is a matrix: write [\"{name}\"] without Biases.");

    private NamedBlock Find(string name) =>
        _blocks.FirstOrDefault(block => block.Name == name)
        ?? throw new ArgumentException(
            _layout.SelectMany(placed => placed.StatisticNames).Contains(name)
                ? $"{name} is fitted, not a weight: read it by Biases[\"{name}\"]."
                : $"There is no {name} in {this}: its weights are {string.Join(", ", WeightNames)}."
        );
}
