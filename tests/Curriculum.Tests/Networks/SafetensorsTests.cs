using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Tests.Networks;

public sealed class SafetensorsTests
{
    [Fact]
    public void A_saved_network_loads_bit_for_bit()
    {
        var (F, G) = (Net(1), Net(2));
        G.Load(Saved(F));
        Assert.Equal(F.X, G.X);
        Assert.Equal(F.Statistics, G.Statistics);
    }

    [Fact]
    public void Float_weights_load_into_double()
    {
        var (F, G) = (Net(1).As<float>(), Net(2));
        G.Load(Saved(F));
        Assert.Equal(Array.ConvertAll(F.X, value => (double)value), G.X);
    }

    [Fact]
    public void The_file_is_what_a_Python_reader_expects()
    {
        var F = Net(1).As<float>();
        var bytes = Saved(F).ToArray();
        var length = (int)BinaryPrimitives.ReadInt64LittleEndian(bytes);
        using var header = JsonDocument.Parse(bytes.AsMemory(8, length));
        var A1 = header.RootElement.GetProperty("A1");
        Assert.Equal("F32", A1.GetProperty("dtype").GetString());
        Assert.Equal([3, 4], A1.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32()));
        Assert.Equal(
            [3],
            header.RootElement.GetProperty("b1").GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())
        );
        var start = A1.GetProperty("data_offsets")[0].GetInt32();
        Assert.Equal(
            (float)F["A1"][0, 1],
            BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(8 + length + start + 4))
        ); // by rows
        Assert.Equal(0, (8 + length) % 8);
        Assert.True(header.RootElement.TryGetProperty("variance2", out _));
    }

    [Fact]
    public void Mismatch_and_damage_get_a_sentence_and_change_nothing()
    {
        var F = Net(1);
        var before = (double[])F.X.Clone();
        void Fails(string words, byte[] file) =>
            Assert.Contains(words, Assert.Throws<InvalidDataException>(() => F.Load(new MemoryStream(file))).Message);
        Network<double> narrow = [Affine(4, 2, Seed(1)), BatchNorm(2)];
        Network<double> shallow = [Affine(4, 3, Seed(1))];
        var whole = Saved(F).ToArray();
        Fails("A1 is 2×4 in the file and 3×4 in", Saved(narrow).ToArray());
        Fails("The file has no g2", Saved(shallow).ToArray());
        Fails("no safetensors file", []);
        Fails("no safetensors file", Encoding.UTF8.GetBytes("this is just some text"));
        Fails("truncated", whole[..^5]);
        Fails("damaged", [.. whole[..9], (byte)'?', .. whole[10..]]);
        Assert.Contains(
            "also holds g2",
            Assert.Throws<InvalidDataException>(() => shallow.Load(new MemoryStream(whole))).Message
        );
        Assert.Equal(before, F.X);
    }

    private static Network<double> Net(int seed)
    {
        var random = Seed(seed);
        Network<double> F = [Affine(4, 3, random), BatchNorm(3), ReLU(), Affine(3, 2, random)];
        foreach (var statistic in F.Statistics)
        {
            statistic.AsSpan().Fill(random.NextDouble());
        }

        return F;
    }

    private static MemoryStream Saved<T>(Network<T> F)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var stream = new MemoryStream();
        F.Save(stream);
        stream.Position = 0;
        return stream;
    }
}
