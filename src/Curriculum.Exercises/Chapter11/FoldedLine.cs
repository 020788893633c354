using Curriculum.Geometry;
using Curriculum.Networks;

namespace Curriculum.Exercises.Chapter11;

/// <summary>
/// Counts the pieces of a ReLU network of one input in exact fractions: intervals, as long as possible, on which it
/// is one
/// straight line. Every double is a fraction, and no step rounds.
/// </summary>
internal static class FoldedLine
{
    private const int Most = 20_000; // pieces; beyond them it takes long

    /// <summary>Neurons and pieces of a network, or what is wrong with its form, in a sentence.</summary>
    public static (int Neurons, long Pieces, string? Problem) Count(Network<double> F)
    {
        var (neurons, affine) = (0, 0);
        var pieces = new List<Piece> { new(null, null, [(1, 0)]) };
        foreach (var layer in F.Layers)
        {
            switch (layer)
            {
                case AffineLayer map:
                    affine++;
                    if (map.Inputs != pieces[0].Lines.Length)
                    {
                        return (0, 0, $"Your network has {map.Inputs} inputs. It is to have one: the number t.");
                    }

                    var A = Exact(F[$"A{affine}"]);
                    var b = map.HasBias ? Exact(F.Biases[$"b{affine}"].ToColumnMatrix()) : null;
                    if (A is null || (map.HasBias && b is null))
                    {
                        return (0, 0, "A weight of your network is not a finite number.");
                    }

                    pieces = [.. pieces.Select(piece => piece with { Lines = Through(A, b, piece.Lines) })];
                    break;
                case ReLULayer { Slope: 0 }:
                    neurons += pieces[0].Lines.Length;
                    pieces = [.. pieces.SelectMany(Folded)];
                    break;
                default:
                    return (0, 0, $"Your network holds {layer}. It is to be made of Affine and ReLU only.");
            }

            if (pieces.Count > Most)
            {
                return (neurons, pieces.Count, null);
            }
        }

        return pieces[0].Lines.Length != 1
            ? (
                0,
                0,
                $"Your network gives {pieces[0].Lines.Length} numbers. It is to give one: end it with Affine(n, 1)."
            )
            : (
                neurons,
                1 + pieces.Zip(pieces.Skip(1)).LongCount(pair => pair.First.Lines[0] != pair.Second.Lines[0]),
                null
            );
    }

    private static (Fraction, Fraction)[] Through(
        Fraction[,] A,
        Fraction[,]? b,
        (Fraction Slope, Fraction Offset)[] lines
    )
    {
        var result = new (Fraction, Fraction)[A.GetLength(0)];
        for (var i = 0; i < result.Length; i++)
        {
            var (slope, offset) = ((Fraction)0, b?[i, 0] ?? 0);
            for (var j = 0; j < lines.Length; j++)
            {
                slope += A[i, j] * lines[j].Slope;
                offset += A[i, j] * lines[j].Offset;
            }

            result[i] = (slope, offset);
        }

        return result;
    }

    // Cut where a neuron switches; on each part a neuron is on or off throughout.
    private static IEnumerable<Piece> Folded(Piece piece)
    {
        List<Fraction?> ends =
        [
            piece.From,
            .. piece
                .Lines.Where(line => line.Slope.Sign != 0)
                .Select(line => -line.Offset / line.Slope)
                .Where(zero => (piece.From is not { } from || zero > from) && (piece.To is not { } to || zero < to))
                .Distinct()
                .Order()
                .Select(zero => (Fraction?)zero),
            piece.To,
        ];
        return ends.Zip(
            ends.Skip(1),
            (from, to) =>
            {
                var t = Inside(from, to);
                return new Piece(
                    from,
                    to,
                    [
                        .. piece.Lines.Select(line =>
                            (line.Slope * t + line.Offset).Sign > 0 ? line : ((Fraction)0, (Fraction)0)
                        ),
                    ]
                );
            }
        );
    }

    private static Fraction Inside(Fraction? from, Fraction? to) =>
        (from, to) switch
        {
            ({ } a, { } b) => (a + b) / 2,
            ({ } a, null) => a + 1,
            (null, { } b) => b - 1,
            _ => 0,
        };

    private static Fraction[,]? Exact(Matrix<double> M)
    {
        var exact = new Fraction[M.RowCount, M.ColumnCount];
        for (var i = 0; i < M.RowCount; i++)
        {
            for (var j = 0; j < M.ColumnCount; j++)
            {
                if (!double.IsFinite(M[i, j]))
                {
                    return null;
                }

                exact[i, j] = Exactly.Of(M[i, j]);
            }
        }

        return exact;
    }

    /// <summary>An interval, open at an end that is null, and on it one line for each neuron.</summary>
    private sealed record Piece(Fraction? From, Fraction? To, (Fraction Slope, Fraction Offset)[] Lines);
}
