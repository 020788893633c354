using System.Text;
using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Tests.Networks;

/// <summary>Headers that say something else than the data hold: one sentence each, and the network stays as it
/// was.</summary>
public sealed class SafetensorsHeaderTests
{
    private static readonly double[] s_values = [10, 20, 30, 40, 50, 60, 70, 80, 90];

    [Fact]
    public void Tensors_in_any_order_without_a_gap_are_read()
    {
        var F = Net<double>();
        F.Load(File(Entry("b1", "[3]", 0, 24), Entry("A1", "[3,2]", 24, 72), "\"__metadata__\":{\"by\":\"hand\"}"));
        Assert.Equal(Mat([40, 50], [60, 70], [80, 90]), F["A1"]);
        Assert.Equal(Vec(10, 20, 30), F.Biases["b1"]);
    }

    [Fact]
    public void A_name_that_stands_twice_is_refused()
    {
        string A = Entry("A1", "[3,2]", 0, 48),
            b = Entry("b1", "[3]", 48, 72);
        Fails("has b1 twice", A, b, b);
        Fails("has A1 twice", A, Entry("A1", "[1]", 0, 8), b);
        Fails("has __metadata__ twice", "\"__metadata__\":{}", A, "\"__metadata__\":{}", b);
        Fails("entry b1 of the file has shape twice", A, b.Replace("[3],", "[3],\"shape\":[3],"));
    }

    [Theory]
    [InlineData("[2147483647,2147483647]", "0", "8")]
    [InlineData("[2147483647,2147483647]", "0", "-17179869176")] // the product past 2⁶³
    [InlineData("[1073741824,2147483647]", "0", "-8589934592")]
    [InlineData("[3,2]", "-48", "0")]
    [InlineData("[3,2]", "48", "0")]
    [InlineData("[3,2]", "-9223372036854775808", "9223372036854775807")]
    [InlineData("[-3,-2]", "0", "48")]
    public void Sizes_and_places_that_do_not_go_together_are_refused(string shape, string begin, string end) =>
        Fails("the file is damaged", Entry("A1", shape, begin, end), Entry("b1", "[3]", 48, 72));

    [Fact]
    public void Tensors_that_overlap_or_leave_a_gap_are_refused()
    {
        Fails(
            "b1 begins at byte 24, before the end of A1 at 48",
            Entry("A1", "[3,2]", 0, 48),
            Entry("b1", "[3]", 24, 48)
        );
        Fails(
            "A1 begins at byte 0, before the end of b1 at 24",
            Entry("b1", "[3]", 0, 24),
            Entry("A1", "[3,2]", 0, 48)
        );
        Fails("Bytes 0 to 24, before A1, belong to no tensor", Entry("A1", "[3,2]", 24, 72));
        Fails("Bytes 48 to 72, after A1, belong to no tensor", Entry("A1", "[3,2]", 0, 48));
        Fails("b1 ends at byte 80 of 72", Entry("A1", "[3,2]", 0, 48), Entry("b1", "[4]", 48, 80));
    }

    [Fact]
    public void A_double_that_no_float_reaches_is_refused_by_a_network_of_floats()
    {
        double[] values = [1, 2, 3, -1e39, 5, 6, 7, 8, 9];
        string[] entries = [Entry("A1", "[3,2]", 0, 48), Entry("b1", "[3]", 48, 72)];
        var F = Net<float>();
        var before = (float[])F.X.Clone();
        Assert.Contains(
            "A1 holds -1E+39 in row 1, column 1",
            Assert.Throws<InvalidDataException>(() => F.Load(File(values, entries))).Message
        );
        Assert.Equal(before, F.X);
        values[3] = double.NegativeInfinity;
        F.Load(File(values, entries));
        Assert.Equal(float.NegativeInfinity, F["A1"][1, 1]);
    }

    private static void Fails(string words, params string[] entries)
    {
        var F = Net<double>();
        var before = (double[])F.X.Clone();
        Assert.Contains(words, Assert.Throws<InvalidDataException>(() => F.Load(File(entries))).Message);
        Assert.Equal(before, F.X);
    }

    private static Network<T> Net<T>()
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> =>
        Network.Create<T>([Affine(2, 3, Seed(1))]);

    private static string Entry(string name, string shape, object begin, object end) =>
        $"\"{name}\":{{\"dtype\":\"F64\",\"shape\":{shape},\"data_offsets\":[{begin},{end}]}}";

    private static MemoryStream File(params string[] entries) => File(s_values, entries);

    private static MemoryStream File(double[] values, string[] entries)
    {
        var header = Encoding.UTF8.GetBytes($"{{{string.Join(",", entries)}}}");
        return new([
            .. BitConverter.GetBytes((long)header.Length),
            .. header,
            .. values.SelectMany(BitConverter.GetBytes),
        ]);
    }
}
