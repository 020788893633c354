namespace Curriculum.Cli.Data;

/// <summary>A data set the course can use and does not ship.</summary>
/// <param name="Name">Its name on the command line and of its folder.</param>
/// <param name="Mirror">Where it comes from unless the user names another place.</param>
/// <param name="Files">Its files.</param>
internal sealed record DataSet(string Name, string Mirror, IReadOnlyList<DataFile> Files)
{
    /// <summary>The handwritten digits of LeCun, Cortes and Burges: 60,000 + 10,000 images of 28×28 pixels.</summary>
    public static DataSet Mnist { get; } =
        new(
            "mnist",
            "https://storage.googleapis.com/cvdf-datasets/mnist/",
            [
                new(
                    "train-images-idx3-ubyte.gz",
                    9_912_422,
                    "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"
                ),
                new(
                    "train-labels-idx1-ubyte.gz",
                    28_881,
                    "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"
                ),
                new(
                    "t10k-images-idx3-ubyte.gz",
                    1_648_877,
                    "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"
                ),
                new(
                    "t10k-labels-idx1-ubyte.gz",
                    4_542,
                    "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"
                ),
            ]
        );

    /// <summary>Fashion-MNIST by Xiao, Rasul and Vollgraf: ten kinds of clothes in the same format.</summary>
    public static DataSet Fashion { get; } =
        new(
            "fashion",
            "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
            [
                new(
                    "train-images-idx3-ubyte.gz",
                    26_421_880,
                    "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"
                ),
                new(
                    "train-labels-idx1-ubyte.gz",
                    29_515,
                    "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"
                ),
                new(
                    "t10k-images-idx3-ubyte.gz",
                    4_422_102,
                    "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"
                ),
                new(
                    "t10k-labels-idx1-ubyte.gz",
                    5_148,
                    "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"
                ),
            ]
        );

    public static IReadOnlyList<DataSet> All { get; } = [Mnist, Fashion];
}

/// <summary>One file of a data set.</summary>
/// <param name="Name">Its name, the same at every mirror.</param>
/// <param name="Length">Its size in bytes; a longer answer is cut off.</param>
/// <param name="Sha256">Its SHA-256 in lower-case hexadecimal.</param>
internal sealed record DataFile(string Name, long Length, string Sha256);
