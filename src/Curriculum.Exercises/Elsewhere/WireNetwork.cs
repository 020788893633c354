using Curriculum.Networks;

namespace Curriculum.Exercises.Elsewhere;

/// <summary>A network as its layers and their numbers.</summary>
internal static class WireNetwork
{
    private const int MostLayers = 100_000;

    public static void Write(BinaryWriter to, Network<double> network, Action<Type, object?> write)
    {
        var affine = 0;
        to.Write(network.Layers.Count);
        foreach (var layer in network.Layers)
        {
            switch (layer)
            {
                case AffineLayer map:
                    affine++;
                    to.Write("affine");
                    write(typeof(Matrix<double>), network[$"A{affine}"]);
                    write(typeof(Vector<double>), map.HasBias ? network.Biases[$"b{affine}"] : null);
                    break;
                case ReLULayer relu:
                    to.Write("relu");
                    to.Write(relu.Slope);
                    break;
                case TanhLayer:
                    to.Write("tanh");
                    break;
                case SigmoidLayer:
                    to.Write("sigmoid");
                    break;
                default:
                    throw new InvalidOperationException(
                        $"Your network holds {layer}. It is to be made of Affine and ReLU only."
                    );
            }
        }
    }

    public static Network<double> Read(BinaryReader from, Func<Type, object?> read)
    {
        var count = from.ReadInt32();
        if (count is < 0 or > MostLayers)
        {
            throw new InvalidDataException($"No network has {count} layers.");
        }

        var layers = new List<Layer>();
        while (layers.Count < count)
        {
            layers.Add(
                from.ReadString() switch
                {
                    "affine" => ReadAffine(read),
                    "relu" => from.ReadDouble() is var slope and not 0 ? Notation.LeakyReLU(slope) : Notation.ReLU(),
                    "tanh" => Notation.Tanh(),
                    _ => Notation.Sigmoid(),
                }
            );
        }

        return Network.Create<double>([.. layers]);
    }

    private static AffineLayer ReadAffine(Func<Type, object?> read)
    {
        var A = (Matrix<double>)read(typeof(Matrix<double>))!;
        return read(typeof(Vector<double>)) is Vector<double> b ? Notation.Affine(A, b) : Notation.Affine(A);
    }
}
