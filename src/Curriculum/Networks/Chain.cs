using System.Numerics;

namespace Curriculum.Networks;

/// <summary>Maps one after the other, with the memory for a batch: v_k = F_k(v_{k−1}) forward, the chain rule backward.</summary>
internal sealed class Chain<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Map<T>[] maps;
    private readonly int[] offsets;      // of each map's weights in x; the last entry is the total
    private readonly int[] buffer;       // which buffer holds the output of map k
    private readonly T[][] values;       // the buffers of v
    private readonly T[][] slopes;       // the buffers of ∂L/∂v
    private int capacity;

    public Chain(Map<T>[] maps, int[] offsets)
    {
        (this.maps, this.offsets) = (maps, offsets);
        (Work, SampleSize) = (maps.Sum(map => map.Work), 2 * maps.Sum(map => map.Output.Size));
        CouplesSamples = maps.Any(map => map.CouplesSamples);
        buffer = new int[maps.Length];
        int buffers = 0;
        for (int k = 0; k < maps.Length; k++)
            buffer[k] = k > 0 && maps[k].InPlace && !maps[k - 1].KeepsOutput ? buffer[k - 1] : buffers++;
        for (int k = 1; k < maps.Length; k++)
            if (buffer[k] == buffer[k - 1] && maps[k] is ReLUMap<T> relu && relu.Slope == T.Zero) relu.IsAbsorbed = maps[k - 1].TryAbsorbReLU();
        values = new T[buffers][];
        slopes = new T[buffers][];
    }

    public IReadOnlyList<Map<T>> Maps => maps;

    public int WeightCount => offsets[^1];

    /// <summary>Multiplications for one sample on the way forward, roughly.</summary>
    public long Work { get; }

    /// <summary>Numbers kept for one sample.</summary>
    public int SampleSize { get; }

    public bool CouplesSamples { get; }

    public void Vary(int copy)
    {
        foreach (var map in maps) map.Vary(copy);
    }

    /// <summary>Output of map k after the last <see cref="Forward"/>.</summary>
    public Span<T> Values(int k, int count) => values[buffer[k]].AsSpan(0, count * maps[k].Output.Size);

    /// <summary>∂L/∂(output), to be filled before <see cref="Backward"/>.</summary>
    public Span<T> OutputSlope(int count) => Slope(maps.Length - 1, count);

    public Span<T> Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, int count, bool training)
    {
        Reserve(count);
        for (int k = 0; k < maps.Length; k++)
        {
            var w = Values(k, count);
            maps[k].Forward(Weights(x, k), v, w, count, training);
            v = w;
        }
        return Values(maps.Length - 1, count);
    }

    public void Backward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> dx, Span<T> dv, int count)
    {
        for (int k = maps.Length - 1; k >= 0; k--)
        {
            var input = k == 0 ? v : Values(k - 1, count);
            var inputSlope = k == 0 ? dv : Slope(k - 1, count);
            maps[k].Backward(
                Weights(x, k), input, Values(k, count), Slope(k, count),
                dx[offsets[k]..offsets[k + 1]], inputSlope, count);
        }
    }

    private Span<T> Slope(int k, int count) => slopes[buffer[k]].AsSpan(0, count * maps[k].Output.Size);

    private ReadOnlySpan<T> Weights(ReadOnlySpan<T> x, int k) => x[offsets[k]..offsets[k + 1]];

    private void Reserve(int count)
    {
        if (count <= capacity) return;
        capacity = count;
        for (int k = 0; k < maps.Length; k++)
        {
            values[buffer[k]] = new T[count * maps[k].Output.Size];
            slopes[buffer[k]] = new T[count * maps[k].Output.Size];
        }
    }
}
