using System.Numerics;

namespace Curriculum.Geometry;

/// <summary>
/// The affine map z = Z (x, y, 1) from the plane to the numbers before the next ReLU, on one region where all ReLUs so
/// far are known to be on or off. The doubles carry bounds of their errors; exact integers are made when asked for.
/// </summary>
internal sealed class RegionMap
{
    private readonly RegionMap? _before;
    private readonly FoldingLayer? _layer;
    private readonly bool[]? _active;
    private readonly double _slope; // of the ReLUs before this layer that are off
    private readonly double[] _z,
        _error; // n×3, row by row
    private readonly int _exponent; // the exact Z is integers · 2^exponent
    private readonly BigInteger[]?[] _exact;

    /// <summary>v = Z (x, y, 1): how the plane lies in the input space. Exact.</summary>
    public RegionMap(double[] embedding)
    {
        (_z, _error) = (embedding, new double[embedding.Length]);
        (var row, _exponent) = Integers.Row(embedding);
        _exact = [.. row.Chunk(3)];
    }

    private RegionMap(RegionMap before, bool[]? active, double slope, FoldingLayer layer)
    {
        (_before, _active, _slope, _layer) = (before, active, slope, layer);
        (_z, _error) = (new double[3 * layer.Outputs], new double[3 * layer.Outputs]);
        _exact = new BigInteger[layer.Outputs][];
        _exponent = Math.Min(layer.ExactA.Exponent + Finest + before._exponent, layer.ExactB.Exponent);
        // A dot product of n terms is wrong by at most (n + 3)·2⁻⁵³ times the sum of the absolute terms.
        var rounding = (layer.Inputs + 3) * 1.2e-16;
        for (var i = 0; i < layer.Outputs; i++)
        {
            for (var c = 0; c < 3; c++)
            {
                var (sum, size, inherited) = c == 2 ? (layer.B[i], Math.Abs(layer.B[i]), 0.0) : default;
                for (var j = 0; j < layer.Inputs; j++)
                {
                    var a = IsOn(j) ? layer.A[i * layer.Inputs + j] : slope * layer.A[i * layer.Inputs + j];
                    if (a == 0)
                    {
                        continue;
                    }

                    var term = a * before._z[3 * j + c];
                    sum += term;
                    size += Math.Abs(term);
                    inherited += Math.Abs(a) * before._error[3 * j + c];
                }
                _z[3 * i + c] = sum;
                _error[3 * i + c] = 1.001 * (inherited + rounding * size);
            }
        }
    }

    public int Outputs => _z.Length / 3;

    private int Finest => Math.Min(0, Integers.Split(_slope).Exponent);

    private bool IsOn(int j) => _active is null || _active[j];

    /// <summary>Z_ic.</summary>
    public double this[int i, int c] => _z[3 * i + c];

    /// <summary>
    /// The map through one more layer, on the region where just these ReLUs are on; the others have the slope.
    /// </summary>
    public RegionMap Through(FoldingLayer next, bool[] active, double slope) => new(this, active, slope, next);

    /// <summary>The map through one more layer, with no ReLU between.</summary>
    public RegionMap Through(FoldingLayer next) => new(this, null, 1, next);

    /// <summary>Where neuron i switches: z_i = 0.</summary>
    public Fold Fold(int i) =>
        new(
            _z[3 * i],
            _z[3 * i + 1],
            _z[3 * i + 2],
            Math.Max(_error[3 * i], Math.Max(_error[3 * i + 1], _error[3 * i + 2])),
            () => Exact(i)
        );

    private BigInteger[] Exact(int i)
    {
        if (_exact[i] is { } known)
        {
            return known;
        }

        var ((A, exponentA), (b, exponentB)) = (_layer!.ExactA, _layer.ExactB);
        var row = new BigInteger[3];
        for (var j = 0; j < _layer.Inputs; j++)
        {
            var a = A[i * _layer.Inputs + j];
            var (factor, shift) = IsOn(j) ? (BigInteger.One, 0) : Integers.Split(_slope);
            if (a.IsZero || factor.IsZero)
            {
                continue;
            }

            var source = _before!.Exact(j);
            for (var c = 0; c < 3; c++)
            {
                row[c] += a * (factor << (shift - Finest)) * source[c];
            }
        }
        for (var c = 0; c < 3; c++)
        {
            row[c] <<= exponentA + Finest + _before!._exponent - _exponent;
        }

        row[2] += b[i] << (exponentB - _exponent);
        return _exact[i] = row;
    }
}
