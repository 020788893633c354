using System.IO.Compression;
using System.Text;
using Curriculum.Data;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Data;

public sealed class DataTests
{
    [Fact]
    public void The_digits_are_1797_images_of_8_by_8_scaled_to_one()
    {
        var digits = Digits.Load();
        Assert.Equal((1797, 64, 10), (digits.Count, digits.InputSize, digits.Classes));
        Assert.Equal([0, 1, 2, 3], digits.Labels[..4]);
        Assert.Equal(5 / 16.0, digits.Image(0)[0, 2]);
        Assert.Equal(1, digits.Inputs.Enumerate().Max());
        Assert.Equal(0, digits.Inputs.Enumerate().Min());
        Assert.Equal("1,797 samples of 1×8×8, 10 classes", digits.ToString());
    }

    [Fact]
    public void A_split_is_seeded_disjoint_and_complete()
    {
        var data = new DataSet(Matrix<double>.Build.Dense(1, 10, (_, j) => j), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        var (train, test) = data.Split(Seed(1), 0.7);
        Assert.Equal((7, 3), (train.Count, test.Count));
        Assert.Equal(Enumerable.Range(0, 10), train.Labels.Concat(test.Labels).Order());
        Assert.Equal(train.Labels, data.Split(Seed(1), 0.7).Train.Labels);
        Assert.NotEqual(train.Labels, data.Split(Seed(2), 0.7).Train.Labels);
        Assert.All(Enumerable.Range(0, 7), i => Assert.Equal(train.Label(i), train[i].Input[0]));
    }

    [Fact]
    public void Other_labels_keep_the_inputs_and_the_shape_of_a_selection()
    {
        var data = new DataSet(Matrix<double>.Build.Dense(4, 5, (i, j) => 10 * i + j), [0, 1, 0, 1, 0], new(1, 2, 2));
        var relabelled = data.Select([3, 1]).WithLabels([2, 0]);
        Assert.Equal([2, 0], relabelled.Labels);
        Assert.Equal(3, relabelled.Classes);
        Assert.Equal(data.Shape, relabelled.Shape);
        Assert.Equal(data[3].Input, relabelled[0].Input);
        Assert.Equal(data[1].Input, relabelled[1].Input);
        Assert.Equal([0, 1, 0, 1, 0], data.Labels);
        Assert.Contains(
            "2 inputs and 1 labels",
            Assert.Throws<ArgumentException>(() => data.Take(2).WithLabels([0])).Message
        );
    }

    [Fact]
    public void Wrong_data_get_a_sentence()
    {
        void Fails(string words, Func<object> make) =>
            Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(make).Message);
        Fails("2 inputs and 3 labels", () => new DataSet(Mat([1.0, 2]), [0, 1, 1]));
        Fails("Label 1 is -1", () => new DataSet(Mat([1.0, 2]), [0, -1]));
        Fails("leaves one part empty", () => new DataSet(Mat([1.0, 2]), [0, 1]).Split(Seed(1), 0.1));
        Fails("at least one sample", () => new DataSet(Matrix<double>.Build.Dense(2, 0, []), []));
    }

    [Theory]
    [InlineData("1,2,3\n", "line 1: 3 numbers where 64 pixels and a label belong")]
    [InlineData("", "holds no line")]
    [InlineData("17", "\"17\" is not a whole number from 0 to 16")]
    [InlineData("x", "\"x\" is not a whole number from 0 to 16")]
    public void A_corrupt_digits_file_gets_a_sentence(string text, string words)
    {
        if (text is "17" or "x")
        {
            text += string.Concat(Enumerable.Repeat(",0", 64)) + "\n";
        }

        Assert.Contains(
            words,
            Assert
                .Throws<InvalidDataException>(() => Digits.Read(new MemoryStream(Gzip(Encoding.ASCII.GetBytes(text)))))
                .Message
        );
    }

    [Fact]
    public void A_truncated_digits_file_gets_a_sentence()
    {
        var line = string.Join(",", Enumerable.Range(0, 65).Select(i => i % 9)) + "\n";
        var whole = Gzip(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(line, 50))));
        Assert.Equal(50, Digits.Read(new MemoryStream(whole)).Count);
        Assert.StartsWith(
            "Digits",
            Assert.Throws<InvalidDataException>(() => Digits.Read(new MemoryStream(whole[..^12]))).Message
        );
        Assert.Contains(
            "not gzip",
            Assert
                .Throws<InvalidDataException>(() => Digits.Read(new MemoryStream([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])))
                .Message
        );
    }

    internal static byte[] Gzip(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return memory.ToArray();
    }
}
