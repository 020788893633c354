using CsCheck;
using Curriculum.Data;

namespace Curriculum.Tests.Data;

/// <summary>Any bytes for the two files of a folder: images with labels, or one sentence.</summary>
[Trait("inputs", "random")]
public sealed class RandomIdxTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("idx").FullName;

    [Fact]
    public void Any_bytes_are_images_with_labels_or_a_sentence()
    {
        byte[] images = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, 0, 51, 255, 0, 0, 0, 1, 2, 3, 4, 5, 6],
            labels = [0, 0, 8, 1, 0, 0, 0, 2, 7, 4];
        Gen.Select(Any(images), Any(labels))
            .Try(
                1000,
                files =>
                {
                    Write("train-images-idx3-ubyte", files.Item1);
                    Write("train-labels-idx1-ubyte", files.Item2);
                    try
                    {
                        var data = Mnist.Load(_folder);
                        Assert.All(data.Labels, label => Assert.InRange(label, 0, 255));
                        Assert.All(data.Inputs.Enumerate(), pixel => Assert.InRange(pixel, 0, 1));
                    }
                    catch (InvalidDataException refused)
                    {
                        Assert.EndsWith(".", refused.Message);
                        Assert.DoesNotContain('\n', refused.Message);
                        Assert.Contains("idx", refused.Message);
                    }
                },
                files => $"{Convert.ToHexString(files.Item1)} {Convert.ToHexString(files.Item2)}"
            );
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Gen<byte[]> Any(byte[] whole) =>
        Gen.Frequency(
            (4, RandomInputs.Damaged(whole)),
            (2, Gen.Const(whole)),
            (2, RandomInputs.Damaged(whole).Select(DataTests.Gzip)),
            (2, RandomInputs.Damaged(DataTests.Gzip(whole))),
            (1, Gen.Byte.Array[0, 40])
        );

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(_folder, name), bytes);
}
