using Curriculum.Data;

namespace Curriculum.Tests.Data;

public sealed class MnistTests : IDisposable
{
    private static readonly byte[] s_images =
    [
        0,
        0,
        8,
        3,
        0,
        0,
        0,
        2,
        0,
        0,
        0,
        2,
        0,
        0,
        0,
        3,
        0,
        51,
        255,
        0,
        0,
        0,
        1,
        2,
        3,
        4,
        5,
        6,
    ];
    private static readonly byte[] s_labels = [0, 0, 8, 1, 0, 0, 0, 2, 7, 4];
    private readonly string _folder = Directory.CreateTempSubdirectory("idx").FullName;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reads_plain_and_gzip_files(bool gzip)
    {
        Write(s_images, s_labels, gzip);
        var data = Mnist.Load(_folder);
        Assert.Equal((2, 6, 8), (data.Count, data.InputSize, data.Classes));
        Assert.Equal([7, 4], data.Labels);
        Assert.Equal((2, 3), (data.Shape.Height, data.Shape.Width));
        Assert.Equal(0.2, data.Image(0)[0, 1], Tolerances.SingleNumber);
        Assert.Equal(1, data.Image(0)[0, 2]);
    }

    [Fact]
    public void A_folder_with_only_the_test_part_gives_that()
    {
        Write(s_images, s_labels, gzip: true, part: "t10k");
        Assert.Equal(2, Mnist.Load(_folder).Count);
        Assert.Equal(2, Mnist.LoadTest(_folder).Count);
    }

    [Fact]
    public void Every_damage_gets_a_sentence()
    {
        void Fails(string words, byte[] images, byte[] labels)
        {
            Write(images, labels, gzip: false);
            Assert.Contains(words, Assert.Throws<InvalidDataException>(() => Mnist.Load(_folder)).Message);
        }
        Fails("states 2 × 2 × 3 = 12 bytes and holds 11", s_images[..^1], s_labels);
        Fails("states 2 × 2 × 3 = 12 bytes and holds 13", [.. s_images, 0], s_labels);
        Fails("is truncated: 10 bytes, the header alone needs 16", s_images[..10], s_labels);
        Fails("is 0 bytes long", [], s_labels);
        Fails("no IDX file of bytes", [1, 2, 3, 4, 5], s_labels);
        Fails("has 1 dimensions where 3 belong: images and labels may be swapped", s_labels, s_images);
        Fails("holds 2 images and train-labels-idx1-ubyte 1 labels", s_images, [0, 0, 8, 1, 0, 0, 0, 1, 7]);
        Fails("states a size of -1", [0, 0, 8, 3, 255, 255, 255, 255, .. s_images[8..]], s_labels);
        byte[] most = [127, 255, 255, 255];
        Fails(
            $"= {new System.Numerics.BigInteger(int.MaxValue) * int.MaxValue * int.MaxValue} bytes and holds 1",
            [0, 0, 8, 3, .. most, .. most, .. most, 9],
            s_labels
        );
        // 40 MB of zeros behind gzip: read as far as the header goes.
        Fails(
            "states 2 × 2 × 3 = 12 bytes and holds at least",
            DataTests.Gzip([.. s_images, .. new byte[40_000_000]]),
            s_labels
        );
        Fails("holds no pixel", [0, 0, 8, 3, 0, 0, 0, 0, .. s_images[8..16]], [0, 0, 8, 1, 0, 0, 0, 0]);
        Fails("damaged: its gzip data end wrongly", [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 255, 255, 255], s_labels);
    }

    [Fact]
    public void A_missing_file_or_folder_gets_a_sentence()
    {
        Assert.Contains(
            "Neither train-images-idx3-ubyte nor train-images-idx3-ubyte.gz",
            Assert.Throws<FileNotFoundException>(() => Mnist.Load(_folder)).Message
        );
        Assert.Contains(
            "There is no folder",
            Assert.Throws<DirectoryNotFoundException>(() => Mnist.Load(Path.Combine(_folder, "nowhere"))).Message
        );
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(byte[] images, byte[] labels, bool gzip, string part = "train")
    {
        void One(string name, byte[] bytes) =>
            File.WriteAllBytes(Path.Combine(_folder, name + (gzip ? ".gz" : "")), gzip ? DataTests.Gzip(bytes) : bytes);
        One($"{part}-images-idx3-ubyte", images);
        One($"{part}-labels-idx1-ubyte", labels);
    }
}
