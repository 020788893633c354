using Curriculum.Networks;

namespace Curriculum.Go;

/// <summary>
/// Whatever can stand where the net stands in a search: 2n² + 2 numbers for each of several positions.
/// </summary>
internal abstract class Evaluator
{
    /// <summary>
    /// The outputs, one after the other, in the order of <see cref="GoNet"/>; valid until the next call.
    /// </summary>
    public abstract ReadOnlySpan<float> Evaluate(ReadOnlySpan<Board> boards);
}

/// <summary>The net on a batch of positions: its own memory over the weights of the net, which it only reads.</summary>
/// <remarks>So several threads can ask the same net, each with an evaluator of its own.</remarks>
/// <param name="net">The net.</param>
/// <param name="laid">How every position is laid before the net sees it; what it says is laid back.</param>
internal sealed class NetEvaluator(GoNet net, Symmetry laid = default) : Evaluator
{
    private readonly Chain<float> _chain = Layout.Build<float>([.. net.Network.Layers], net.Network.Input, []);
    private readonly int[] _places = laid.Places(net.Size);
    private readonly int[] _back = laid.Inverse.Places(net.Size);
    private float[] _planes = [];
    private float[] _laidBack = [];

    public override ReadOnlySpan<float> Evaluate(ReadOnlySpan<Board> boards)
    {
        if (boards.IsEmpty)
        {
            return [];
        }

        var size = net.Network.Input.Size;
        if (_planes.Length < boards.Length * size)
        {
            _planes = new float[boards.Length * size];
        }

        for (var i = 0; i < boards.Length; i++)
        {
            net.Check(boards[i]);
            var planes = _planes.AsSpan(i * size, size);
            Planes.Write(boards[i], planes);
            if (laid != Symmetry.Identity)
            {
                Permute.Planes(planes.ToArray(), _places, planes);
            }
        }

        var outputs = Run(boards.Length);
        return laid == Symmetry.Identity ? outputs : LayBack(outputs);
    }

    private ReadOnlySpan<float> LayBack(ReadOnlySpan<float> outputs)
    {
        if (_laidBack.Length < outputs.Length)
        {
            _laidBack = new float[outputs.Length];
        }

        var size = net.Network.Output.Size;
        for (var at = 0; at < outputs.Length; at += size)
        {
            Permute.Output(outputs.Slice(at, size), _back, _laidBack.AsSpan(at, size));
        }

        return _laidBack.AsSpan(0, outputs.Length);
    }

    /// <summary>The mean output over the eight symmetries, each mapped back.</summary>
    public ReadOnlySpan<float> EvaluateSymmetric(Board board)
    {
        net.Check(board);
        var planes = Planes.Of(board);
        var count = Symmetry.All.Count;
        if (_planes.Length < count * planes.Length)
        {
            _planes = new float[count * planes.Length];
        }

        for (var i = 0; i < count; i++)
        {
            Permute.Planes(planes, Symmetry.All[i].Places(net.Size), _planes.AsSpan(i * planes.Length, planes.Length));
        }

        var outputs = Run(count);
        var mean = new float[net.Network.Output.Size];
        var back = new float[mean.Length];
        for (var i = 0; i < count; i++)
        {
            var output = outputs.Slice(i * mean.Length, mean.Length);
            Permute.Output(output, Symmetry.All[i].Inverse.Places(net.Size), back);
            for (var j = 0; j < mean.Length; j++)
            {
                mean[j] += back[j] / count;
            }
        }

        return mean;
    }

    private ReadOnlySpan<float> Run(int count) =>
        _chain.Forward(net.Network.X, _planes.AsSpan(0, count * net.Network.Input.Size), count, training: false);
}

/// <summary>Planes and outputs of a position laid otherwise: point i goes to places[i].</summary>
internal static class Permute
{
    public static void Planes(ReadOnlySpan<float> planes, ReadOnlySpan<int> places, Span<float> to)
    {
        for (var i = 0; i < places.Length; i++)
        {
            planes.Slice(i * Go.Planes.Count, Go.Planes.Count).CopyTo(to[(places[i] * Go.Planes.Count)..]);
        }
    }

    /// <summary>Policy and ownership change places; the pass and the value stay.</summary>
    public static void Output(ReadOnlySpan<float> output, ReadOnlySpan<int> places, Span<float> to)
    {
        var points = places.Length;
        (to[points], to[points + 1]) = (output[points], output[points + 1]);
        for (var i = 0; i < points; i++)
        {
            to[places[i]] = output[i];
            to[points + 2 + places[i]] = output[points + 2 + i];
        }
    }
}
