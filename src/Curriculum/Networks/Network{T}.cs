using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Numerics;

namespace Curriculum.Networks;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

/// <summary>w = F(x, v): layers at precision T, with ALL weights in one vector x; A_k and b_k are pieces of it.</summary>
/// <remarks>Holds the memory of its last batch, so one thread uses one network at a time.</remarks>
/// <typeparam name="T">double for mathematics, float for speed.</typeparam>
[CollectionBuilder(typeof(Network), nameof(Network.Create))]
public sealed partial class Network<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Layer[] layers;
    private readonly NamedBlock[] blocks;
    private readonly List<Shape> shapes = [];
    private readonly Chain<T> chain;
    private readonly T[] x;

    internal Network(Layer[] layers)
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
            throw new ArgumentException($"Network<{typeof(T).Name}>: a network works in float or in double.");
        this.layers = layers;
        Input = NetworkPlan.InputOf(layers);
        chain = NetworkPlan.Build<T>(layers, Input, shapes);
        blocks = [.. NetworkPlan.Blocks(layers)];
        x = new T[chain.WeightCount];
        foreach (var (_, offset, block) in blocks)
            for (int i = 0; i < block.Count; i++) x[offset + i] = T.CreateChecked(block.Values[i]);
        Weights = Vector<T>.Build.Dense(x);
    }

    /// <summary>x, the one vector of all weights. It is live: changing it changes F.</summary>
    public Vector<T> Weights { get; }

    /// <summary>The layers in order.</summary>
    public IReadOnlyList<Layer> Layers => layers;

    /// <summary>The names of the pieces of x in order: A1, b1, A2, …</summary>
    public IReadOnlyList<string> WeightNames => [.. blocks.Select(block => block.Name)];

    /// <summary>Layer by layer: what it gives and which weights are its own.</summary>
    public IReadOnlyList<LayerSummary> Summary => [.. NetworkPlan.Summaries(layers, shapes)];

    /// <summary>What goes in: a vector or channels × height × width.</summary>
    public Shape Input { get; }

    /// <summary>What comes out.</summary>
    public Shape Output => shapes[^1];

    /// <summary>A piece of x as a matrix, copied: F["A1"] is A₁, F["b1"] is b₁ as one column. Setting it copies too.</summary>
    /// <remarks>Of BatchNorm number 3: F["g3"], F["b3"], and the fitted F["mean3"], F["variance3"], which can only be read.</remarks>
    /// <exception cref="ArgumentException">There is no such piece, or the matrix has another size.</exception>
    public Matrix<double> this[string name]
    {
        get => Tensors().Where(piece => piece.Name == name)
            .Select(piece => Dense.ToMatrix<T>(piece.Values.Span, piece.Rows, piece.Columns)).FirstOrDefault() ?? Piece(x, name);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            var (_, offset, block) = Find(name);
            if (value.RowCount != block.Rows || value.ColumnCount != block.Columns)
                throw new ArgumentException($"{name} is {block.Rows}×{block.Columns}; the matrix is {value.RowCount}×{value.ColumnCount}.");
            var values = value.ToColumnMajorArray();
            for (int i = 0; i < values.Length; i++) x[offset + i] = T.CreateChecked(values[i]);
        }
    }

    /// <summary>w = F(x, v).</summary>
    /// <exception cref="ArgumentException">v has another size than the input.</exception>
    public Vector<double> Forward(Vector<double> v)
    {
        ArgumentNullException.ThrowIfNull(v);
        return Dense.ToVector<T>(Run(Dense.FromVector<T>(v), 1));
    }

    /// <summary>The outputs for a batch of columns, as columns. An empty batch gives an empty matrix.</summary>
    public Matrix<double> Forward(Matrix<double> V)
    {
        ArgumentNullException.ThrowIfNull(V);
        return Dense.ToMatrix<T>(Run(Dense.FromMatrix<T>(V), V.ColumnCount), Output.Size, V.ColumnCount);
    }

    /// <summary>v₀, v₁, …, v_ℓ: the input and what each layer makes of it.</summary>
    public IReadOnlyList<Vector<double>> Trace(Vector<double> v)
    {
        var trace = new List<Vector<double>> { v };
        for (int k = 1; k <= layers.Length; k++) trace.Add(Part(k).Forward(v));
        return trace;
    }

    /// <summary>softmax(F(x, v)): one probability for each class.</summary>
    public Vector<double> Probabilities(Vector<double> v) => Notation.Softmax(Forward(v));

    /// <summary>The class with the largest output; with one output, 1 if it is positive and else 0.</summary>
    public int Predict(Vector<double> v)
    {
        var w = Forward(v);
        return w.Count == 1 ? (w[0] > 0 ? 1 : 0) : w.MaximumIndex();
    }

    /// <summary>First F, then <paramref name="next"/>, with copies of all weights.</summary>
    public Network<T> Then(Layer next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return Join(this, [.. layers, next]);
    }

    /// <summary>First F, then <paramref name="next"/>, with copies of all weights: next ∘ F.</summary>
    public Network<T> Then(Network<T> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var joined = Join(this, [.. layers, .. next.layers]);
        next.CopyStateTo(joined, joined.x.Length - next.x.Length, joined.Statistics.Count - next.Statistics.Count);
        return joined;
    }

    /// <summary>The same network with copied weights.</summary>
    public Network<T> Copy() => Join(this, layers);

    /// <summary>The same network at another precision.</summary>
    public Network<TOther> As<TOther>() where TOther : unmanaged, IBinaryFloatingPointIeee754<TOther>
    {
        var other = new Network<TOther>(layers);
        CopyStateTo(other, 0, 0);
        return other;
    }

    /// <summary>The layers in order.</summary>
    public IEnumerator<Layer> GetEnumerator() => ((IEnumerable<Layer>)layers).GetEnumerator();

    /// <summary>3 → 4 → 1 (20 weights).</summary>
    public override string ToString()
    {
        var text = Input.ToString();
        var last = Input;
        foreach (var (layer, shape) in layers.Zip(shapes))
        {
            if (shape != last || layer.Blocks.Count > 0) text += $" → {shape}";
            last = shape;
        }
        return string.Create(CultureInfo.InvariantCulture, $"{text} ({x.Length:N0} weights)");
    }

    internal T[] X => x;

    internal Chain<T> Chain => chain;

    internal IReadOnlyList<NamedBlock> Blocks => blocks;

    /// <summary>Fitted numbers that are not weights, in order.</summary>
    internal IReadOnlyList<T[]> Statistics => [.. chain.Maps.SelectMany(map => map.Statistics)];

    /// <summary>A piece of a vector as long as x, as a matrix in double.</summary>
    internal Matrix<double> Piece(ReadOnlySpan<T> vector, string name)
    {
        var (_, offset, block) = Find(name);
        return Dense.ToMatrix(vector.Slice(offset, block.Count), block.Rows, block.Columns);
    }

    internal Network<T> Part(int count)
    {
        var part = new Network<T>(layers[..count]);
        CopyStateTo(part, 0, 0);
        return part;
    }

    private static Network<T> Join(Network<T> first, Layer[] layers)
    {
        var joined = new Network<T>(layers);
        first.CopyStateTo(joined, 0, 0);
        return joined;
    }

    private void CopyStateTo<TOther>(Network<TOther> other, int weight, int statistic)
        where TOther : unmanaged, IBinaryFloatingPointIeee754<TOther>
    {
        for (int i = 0; i < x.Length && weight + i < other.x.Length; i++) other.x[weight + i] = TOther.CreateChecked(x[i]);
        var (mine, theirs) = (Statistics, other.Statistics);
        for (int k = 0; k < mine.Count && statistic + k < theirs.Count; k++)
            for (int i = 0; i < mine[k].Length; i++) theirs[statistic + k][i] = TOther.CreateChecked(mine[k][i]);
    }

    private NamedBlock Find(string name) => blocks.FirstOrDefault(block => block.Name == name)
        ?? throw new ArgumentException($"There is no {name} in {this}: its weights are {string.Join(", ", WeightNames)}.");

    private Span<T> Run(T[] v, int count)
    {
        int size = count == 0 ? Input.Size : v.Length / count;
        if (size != Input.Size) throw new ArgumentException($"{this} takes inputs of size {Input.Size}; this one has {size}.");
        if (count == 0) return [];
        return chain.Maps.Count == 0 ? v : chain.Forward(x, v, count, training: false);    // Image(…) alone changes nothing
    }
}
