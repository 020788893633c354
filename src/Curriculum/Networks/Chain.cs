using System.Numerics;

namespace Curriculum.Networks;

/// <summary>
/// Maps one after the other, with the memory for a batch: v_k = F_k(v_{k−1}) forward, the chain rule backward.
/// </summary>
internal sealed class Chain<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Map<T>[] _maps;
    private readonly int[] _offsets; // of each map's weights in x; the last entry is the total
    private readonly int[] _buffer; // which buffer holds the output of map k
    private readonly T[][] _values; // the buffers of v
    private readonly T[][] _gradients; // the buffers of ∂L/∂v
    private int _capacity;

    public Chain(Map<T>[] maps, int[] offsets)
    {
        (_maps, _offsets) = (maps, offsets);
        (Work, SampleSize) = (maps.Sum(map => map.Work), 2 * maps.Sum(map => map.Output.Size));
        CouplesSamples = maps.Any(map => map.CouplesSamples);
        _buffer = new int[maps.Length];
        var buffers = 0;
        for (var k = 0; k < maps.Length; k++)
        {
            _buffer[k] = k > 0 && maps[k].InPlace && !maps[k - 1].KeepsOutput ? _buffer[k - 1] : buffers++;
        }

        for (var k = 1; k < maps.Length; k++)
        {
            if (_buffer[k] == _buffer[k - 1] && maps[k] is ReLUMap<T> relu && relu.Slope == T.Zero)
            {
                relu.IsAbsorbed = maps[k - 1].TryAbsorbReLU();
            }
        }

        _values = new T[buffers][];
        _gradients = new T[buffers][];
    }

    public IReadOnlyList<Map<T>> Maps => _maps;

    public int WeightCount => _offsets[^1];

    /// <summary>Multiplications for one sample on the way forward, roughly.</summary>
    public long Work { get; }

    /// <summary>Numbers kept for one sample.</summary>
    public int SampleSize { get; }

    public bool CouplesSamples { get; }

    public void Reseed(int copy)
    {
        foreach (var map in _maps)
        {
            map.Reseed(copy);
        }
    }

    /// <summary>Output of map k after the last <see cref="Forward"/>.</summary>
    public Span<T> Values(int k, int count) => _values[_buffer[k]].AsSpan(0, count * _maps[k].Output.Size);

    /// <summary>∂L/∂(output), to be filled before <see cref="Backward"/>.</summary>
    public Span<T> OutputGradient(int count) => GradientAt(_maps.Length - 1, count);

    public Span<T> Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, int count, bool training)
    {
        Reserve(count);
        for (var k = 0; k < _maps.Length; k++)
        {
            var w = Values(k, count);
            _maps[k].Forward(Weights(x, k), v, w, count, training);
            v = w;
        }
        return Values(_maps.Length - 1, count);
    }

    public void Backward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> dx, Span<T> dv, int count)
    {
        for (var k = _maps.Length - 1; k >= 0; k--)
        {
            var input = k == 0 ? v : Values(k - 1, count);
            var inputGradient = k == 0 ? dv : GradientAt(k - 1, count);
            _maps[k]
                .Backward(
                    Weights(x, k),
                    input,
                    Values(k, count),
                    GradientAt(k, count),
                    dx[_offsets[k].._offsets[k + 1]],
                    inputGradient,
                    count
                );
        }
    }

    private Span<T> GradientAt(int k, int count) => _gradients[_buffer[k]].AsSpan(0, count * _maps[k].Output.Size);

    private ReadOnlySpan<T> Weights(ReadOnlySpan<T> x, int k) => x[_offsets[k].._offsets[k + 1]];

    private void Reserve(int count)
    {
        if (count <= _capacity)
        {
            return;
        }

        for (var k = 0; k < _maps.Length; k++)
        {
            _values[_buffer[k]] = new T[Batch<T>.Fitting(count, _maps[k].Output.Size)];
            _gradients[_buffer[k]] = new T[Batch<T>.Fitting(count, _maps[k].Output.Size)];
        }

        _capacity = count;
    }
}
