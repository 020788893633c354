using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Curriculum.Numerics;

namespace Curriculum.Networks;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

/// <summary>
/// Builds networks: <c>Network&lt;float&gt; F = [Affine(64, 32, random), ReLU(), Affine(32, 10, random)];</c>
/// </summary>
public static class Network
{
    /// <summary>The layers made real at precision T, their first weights laid out in one vector x.</summary>
    /// <exception cref="ArgumentException">No layer, no stated input size, or shapes that do not fit.</exception>
    public static Network<T> Create<T>(ReadOnlySpan<Layer> layers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(layers.ToArray());
}

/// <summary>
/// w = F(x, v): layers at precision T, with ALL weights in one vector x; A_k and b_k are blocks of it.
/// </summary>
/// <remarks>Holds the memory of its last batch, so one thread uses one network at a time.</remarks>
/// <typeparam name="T">double for mathematics, float for speed.</typeparam>
[CollectionBuilder(typeof(Network), nameof(Network.Create))]
public sealed partial class Network<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Layer[] _layers;
    private readonly IReadOnlyList<PlacedLayer> _layout;
    private readonly NamedBlock[] _blocks;
    private readonly List<Shape> _shapes = [];
    private readonly Chain<T> _chain;
    private readonly T[] _x;

    internal Network(Layer[] layers)
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
        {
            throw new ArgumentException($"Network<{typeof(T).Name}>: a network works in float or in double.");
        }

        _layers = layers;
        Input = Layout.InputOf(layers);
        _chain = Layout.Build<T>(layers, Input, _shapes);
        _layout = Layout.Of(layers);
        _blocks = [.. _layout.SelectMany(placed => placed.Blocks)];
        _x = new T[_chain.WeightCount];
        foreach (var (name, offset, block) in _blocks)
        {
            for (var i = 0; i < block.Count; i++)
            {
                _x[offset + i] = Dense.Narrow<T>(block.Values[i], name);
            }
        }

        Weights = Vector<T>.Build.Dense(_x);
        Biases = new(ReadBias, WriteBias);
    }

    /// <summary>x, the one vector of all weights. It is live: changing it changes F.</summary>
    public Vector<T> Weights { get; }

    /// <summary>The layers in order.</summary>
    public IReadOnlyList<Layer> Layers => _layers;

    /// <summary>b_k as vectors, copied: <c>F.Biases["b1"]</c> is b₁. Setting one copies too.</summary>
    public Biases Biases { get; }

    /// <summary>The names of the blocks of x in order: A1, b1, A2, …</summary>
    public IReadOnlyList<string> WeightNames => [.. _blocks.Select(block => block.Name)];

    /// <summary>Layer by layer: what it gives and which weights are its own.</summary>
    public IReadOnlyList<LayerSummary> Summary => [.. Layout.Summaries(_layout, _shapes)];

    /// <summary>What goes in: a vector or channels × height × width.</summary>
    public Shape Input { get; }

    /// <summary>What comes out.</summary>
    public Shape Output => _shapes[^1];

    /// <summary>First F, then <paramref name="next"/>, with copies of all weights.</summary>
    public Network<T> Then(Layer next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return Join(this, [.. _layers, next]);
    }

    /// <summary>First F, then <paramref name="next"/>, with copies of all weights: next ∘ F.</summary>
    public Network<T> Then(Network<T> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var joined = Join(this, [.. _layers, .. next._layers]);
        next.CopyStateTo(joined, joined._x.Length - next._x.Length, joined.Statistics.Count - next.Statistics.Count);
        return joined;
    }

    /// <summary>The same network with copied weights.</summary>
    public Network<T> Copy() => Join(this, _layers);

    /// <summary>The same network at another precision.</summary>
    public Network<TOther> As<TOther>()
        where TOther : unmanaged, IBinaryFloatingPointIeee754<TOther>
    {
        var other = new Network<TOther>(_layers);
        CopyStateTo(other, 0, 0);
        return other;
    }

    /// <summary>The layers in order.</summary>
    public IEnumerator<Layer> GetEnumerator() => ((IEnumerable<Layer>)_layers).GetEnumerator();

    /// <summary>3 → 4 → 1 (20 weights).</summary>
    public override string ToString()
    {
        var text = Input.ToString();
        var last = Input;
        foreach (var (layer, shape) in _layers.Zip(_shapes))
        {
            if (shape != last || layer.Blocks.Count > 0)
            {
                text += $" → {shape}";
            }

            last = shape;
        }
        return string.Create(CultureInfo.InvariantCulture, $"{text} ({_x.Length:N0} weights)");
    }

    internal T[] X => _x;

    internal Chain<T> Chain => _chain;

    /// <summary>The layers with their numbers and blocks of x: who needs the name of a weight asks here.</summary>
    internal IReadOnlyList<PlacedLayer> Placed => _layout;

    /// <summary>Fitted numbers that are not weights, in order.</summary>
    internal IReadOnlyList<T[]> Statistics => [.. _chain.Maps.SelectMany(map => map.Statistics)];

    internal Network<T> Part(int count)
    {
        var part = new Network<T>(_layers[..count]);
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
        for (var i = 0; i < _x.Length && weight + i < other._x.Length; i++)
        {
            other._x[weight + i] = Dense.Narrow<TOther>(double.CreateChecked(_x[i]), "x");
        }

        var (mine, theirs) = (Statistics, other.Statistics);
        for (var k = 0; k < mine.Count && statistic + k < theirs.Count; k++)
        {
            for (var i = 0; i < mine[k].Length; i++)
            {
                theirs[statistic + k][i] = Dense.Narrow<TOther>(double.CreateChecked(mine[k][i]), "A statistic");
            }
        }
    }
}
