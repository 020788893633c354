using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Networks;

/// <summary>
/// The blocks of a network's x that are vectors, copied: <c>F.Biases["b1"]</c> is b₁. Setting one copies too.
/// </summary>
public sealed class Biases
{
    private readonly Func<string, Vector<double>> _read;
    private readonly Action<string, Vector<double>> _write;

    internal Biases(Func<string, Vector<double>> read, Action<string, Vector<double>> write) =>
        (_read, _write) = (read, write);

    /// <summary>b_k by its name.</summary>
    /// <remarks>
    /// Of BatchNorm number 3: "g3", "b3", and the fitted "mean3" and "variance3", which can only be read.
    /// </remarks>
    /// <exception cref="ArgumentException">There is no such block, it is a matrix, or it has another size.</exception>
    public Vector<double> this[string name]
    {
        get => _read(name);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _write(name, value);
        }
    }

    internal static string Advice(string name) => $"{name} is a vector: write Biases[\"{name}\"].";
}

/// <summary>The blocks of a gradient that are vectors: <c>gradient.Biases["b1"]</c> is ∂L/∂b₁.</summary>
public sealed class GradientBiases
{
    private readonly Func<string, Vector<double>> _read;

    internal GradientBiases(Func<string, Vector<double>> read) => _read = read;

    /// <summary>∂L/∂b_k by the name of b_k.</summary>
    /// <exception cref="ArgumentException">There is no such block, or it is a matrix.</exception>
    public Vector<double> this[string name] => _read(name);
}
