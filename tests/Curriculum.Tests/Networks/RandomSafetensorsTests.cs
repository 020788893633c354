using CsCheck;
using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Tests.Networks;

/// <summary>Any bytes for a safetensors file: weights, or one sentence and the network as it was.</summary>
[Trait("inputs", "random")]
public sealed class RandomSafetensorsTests
{
    private static readonly string[] s_pieces =
    [
        "\"A1\":{\"dtype\":\"F64\",\"shape\":[3,2],\"data_offsets\":[0,48]},",
        "\"__metadata__\":{},",
        "-1",
        "9223372036854775807",
        "2147483647",
        "1e400",
        "null",
        "\"F32\"",
        "[[[[",
        "\\ud800",
        ",",
        "}",
    ];

    [Fact]
    public void Any_bytes_are_weights_or_a_sentence() =>
        Gen.OneOf(
                RandomInputs.Damaged(Saved(Net<double>()), s_pieces),
                RandomInputs.Damaged(Saved(Net<float>()), s_pieces),
                Gen.Byte.Array[0, 200],
                Gen.Select(Headers, Gen.Byte.Array[0, 100], File)
            )
            .Try(3000, Load, bytes => Convert.ToBase64String(bytes));

    [Fact]
    public void Any_weights_come_back_bit_for_bit() =>
        RandomInputs
            .AnyDouble.Array[9]
            .Try(
                1000,
                x =>
                {
                    var F = Net<double>();
                    x.CopyTo(F.X, 0);
                    var G = Net<double>();
                    G.Load(new MemoryStream(Saved(F)));
                    Assert.Equal(x.Select(BitConverter.DoubleToInt64Bits), G.X.Select(BitConverter.DoubleToInt64Bits));
                }
            );

    private static Gen<string> Headers =>
        Gen.Select(
                Gen.OneOf("A1", "b1", "A1", "b1", "c", "__metadata__"),
                Gen.OneOf("F64", "F32", "BF16", ""),
                Gen.OneOf(Gen.Int[0, 4], Gen.Int).Array[0, 3],
                Gen.OneOf(Gen.Long[-1, 96], Gen.Long).Array[1, 3]
            )
            .Select(
                (name, type, shape, range) =>
                    $"\"{name}\":{{\"dtype\":\"{type}\",\"shape\":[{string.Join(",", shape)}],"
                    + $"\"data_offsets\":[{string.Join(",", range)}]}}"
            )
            .Array[0, 4]
            .Select(entries => $"{{{string.Join(",", entries)}}}");

    private static byte[] File(string header, byte[] data)
    {
        var text = System.Text.Encoding.UTF8.GetBytes(header);
        return [.. BitConverter.GetBytes((long)text.Length), .. text, .. data];
    }

    private static void Load(byte[] bytes)
    {
        var F = Net<float>();
        var before = (float[])F.X.Clone();
        try
        {
            F.Load(new MemoryStream(bytes));
        }
        catch (InvalidDataException refused)
        {
            Assert.EndsWith(".", refused.Message);
            Assert.DoesNotContain('\n', refused.Message);
            Assert.Equal(before, F.X);
        }
    }

    private static Network<T> Net<T>()
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> =>
        Network.Create<T>([Affine(2, 3, Seed(1))]);

    private static byte[] Saved<T>(Network<T> F)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        using var stream = new MemoryStream();
        F.Save(stream);
        return stream.ToArray();
    }
}
