using Curriculum.Networks;

namespace Curriculum.Data;

/// <summary>MNIST, Fashion-MNIST and others in IDX files: grey 0…255 scaled by the known constant 255 to 0…1.</summary>
/// <remarks>Source: Y. LeCun, C. Cortes and C. Burges. Files may be plain or gzip.</remarks>
public static class Mnist
{
    /// <summary>
    /// The training part: train-images-idx3-ubyte and train-labels-idx1-ubyte, each plain or with .gz.
    /// </summary>
    /// <remarks>Where the folder holds the test part only (t10k-…), that part.</remarks>
    public static DataSet Load(string folder) =>
        Load(folder, Directory.Exists(folder) && !Holds(folder, "train") && Holds(folder, "t10k") ? "t10k" : "train");

    /// <summary>The test part: t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte, each plain or with .gz.</summary>
    public static DataSet LoadTest(string folder) => Load(folder, "t10k");

    /// <summary>The part whose files begin with <paramref name="part"/>.</summary>
    /// <exception cref="FileNotFoundException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">
    /// A file is truncated or no IDX file, or images and labels differ in number.
    /// </exception>
    public static DataSet Load(string folder, string part)
    {
        var (imagesPath, labelsPath) = (
            Find(folder, $"{part}-images-idx3-ubyte"),
            Find(folder, $"{part}-labels-idx1-ubyte")
        );
        var images = IdxFile.Open(imagesPath, dimensions: 3);
        var labels = IdxFile.Open(labelsPath, dimensions: 1);
        var (count, height, width) = (images.Sizes[0], images.Sizes[1], images.Sizes[2]);
        if (count != labels.Sizes[0])
        {
            throw new InvalidDataException(
                $"{Path.GetFileName(imagesPath)} holds {count} images and {Path.GetFileName(labelsPath)} "
                    + $"{labels.Sizes[0]} labels: take both from one source."
            );
        }

        if (images.Values.Length == 0)
        {
            throw new InvalidDataException($"{Path.GetFileName(imagesPath)} holds no pixel.");
        }

        var pixels = new float[images.Values.Length];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = images.Values[i] / 255f;
        }

        return new(
            new(pixels, height * width),
            Array.ConvertAll(labels.Values, label => (int)label),
            null,
            new Shape(1, height, width)
        );
    }

    private static bool Holds(string folder, string part) => Directory.EnumerateFiles(folder, $"{part}-*").Any();

    private static string Find(string folder, string name)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException(
                $"There is no folder {folder}. `curriculum data mnist` fetches the files."
            );
        }

        foreach (var path in new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".gz") })
        {
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException(
            $"Neither {name} nor {name}.gz is in {folder}. `curriculum data mnist` fetches them."
        );
    }
}
