using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum;

public static partial class Notation
{
    /// <summary>w = A v + b with random A (He's by default) and b = 0: n inputs, m outputs.</summary>
    public static AffineLayer Affine(
        int n,
        int m,
        Random random,
        Initialization? initialization = null,
        bool bias = true
    ) => new(n, m, random, initialization, bias);

    /// <summary>w = A v + b with these numbers, copied.</summary>
    public static AffineLayer Affine(Matrix<double> A, Vector<double> b)
    {
        ArgumentNullException.ThrowIfNull(b);
        return new(A, b);
    }

    /// <summary>w = A v, without a bias.</summary>
    public static AffineLayer Affine(Matrix<double> A) => new(A, null);

    /// <summary>max(y, 0) in every component.</summary>
    public static ReLULayer ReLU() => new();

    /// <summary>Reads the input as channels × height × width.</summary>
    public static ImageLayer Image(int channels, int height, int width) => new(channels, height, width);

    /// <summary>Reads an image as a plain vector again.</summary>
    public static FlattenLayer Flatten() => new();

    /// <summary>A k×k window moves over the image; its weights are shared by all positions.</summary>
    public static Conv2dLayer Conv2d(
        int inputs,
        int outputs,
        int kernel,
        Random random,
        int padding = 0,
        int stride = 1,
        Initialization? initialization = null
    ) => new(inputs, outputs, (kernel, kernel), (padding, padding), stride, random, initialization, line: false);

    /// <summary>
    /// A window of <paramref name="kernel"/> numbers moves over a line, given as Image(channels, 1, length).
    /// </summary>
    public static Conv2dLayer Conv1d(
        int inputs,
        int outputs,
        int kernel,
        Random random,
        int padding = 0,
        int stride = 1,
        Initialization? initialization = null
    ) => new(inputs, outputs, (1, kernel), (0, padding), stride, random, initialization, line: true);

    /// <summary>The largest number of each window; the gradient goes to the winner.</summary>
    public static Pool2dLayer MaxPool2d(int size = 2, int? stride = null) => new(average: false, size, stride ?? size);

    /// <summary>The mean of each window.</summary>
    public static Pool2dLayer AveragePool2d(int size = 2, int? stride = null) =>
        new(average: true, size, stride ?? size);

    /// <summary>max(y, a y) with a small slope a for negative y.</summary>
    public static ReLULayer LeakyReLU(double slope = 0.01) => new(slope);

    /// <summary>tanh in every component.</summary>
    public static TanhLayer Tanh() => new();

    /// <summary>1/(1 + e^{−y}) in every component.</summary>
    public static SigmoidLayer Sigmoid() => new();

    /// <summary>Drops each number with probability p in training; in use it does nothing.</summary>
    public static DropoutLayer Dropout(double p, Random random) => new(p, random);

    /// <summary>
    /// Mean 0 and variance 1 for each channel over the batch, then a scale g and a shift b that are learned.
    /// </summary>
    public static BatchNormLayer BatchNorm(int channels) => new(channels);

    /// <summary>v + F(v), where F is the composition of these layers, the first one first.</summary>
    public static ResidualLayer Residual(params Layer[] layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        return new(layers);
    }
}
