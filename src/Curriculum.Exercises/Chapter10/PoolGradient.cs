namespace Curriculum.Exercises.Chapter10;

using Input = (Matrix<double> image, Matrix<double> g);
using Answer = Func<Matrix<double>, Matrix<double>, Matrix<double>>;

/// <summary>∂L/∂image for 2×2 max-pooling: each window's g goes to its largest pixel, the other three get 0.</summary>
public sealed class PoolGradient() : Question<Answer, Input, Matrix<double>>("10.5", "Backward through max-pooling")
{
    public override string Why =>
        "Only the winner decided the output, so only the winner can change it: max-pooling is a switch, as ReLU is.";

    public override IReadOnlyList<string> Hints =>
        [
            "Turn a pixel that is not the largest of its window a little. What happens to the output?",
            "The result has the image's size. In each 2×2 window one pixel, the largest, gets that window's g.",
            "Pixel (i, j) lies in window (i / 2, j / 2). When is it the winner there, and what does " + "it get then?",
        ];

    protected override IEnumerable<Slip<Input, Matrix<double>>> Slips =>
        [
            new(
                "All four pixels of a window got its g. Only the winner, the largest, can change the output.",
                x => Each(x, (i, j) => Window(x.g, i, j))
            ),
            new(
                "You shared g among the four pixels: that is average-pooling. In max-pooling the winner takes all.",
                x => Each(x, (i, j) => Window(x.g, i, j) / 4)
            ),
            new(
                "The top left pixel of each window got g; it belongs to the largest one, wherever it is.",
                x => Each(x, (i, j) => i % 2 == 0 && j % 2 == 0 ? Window(x.g, i, j) : 0)
            ),
            new(
                "The smallest pixel got g; it belongs to the largest.",
                x => Each(x, (i, j) => x.image[i, j] == Pixels(x, i, j).Min() ? Window(x.g, i, j) : 0)
            ),
            new(
                "You multiplied g by the pixel: the derivative of the maximum with respect to its winner is 1.",
                x => Each(x, (i, j) => Wins(x, i, j) ? Window(x.g, i, j) * x.image[i, j] : 0)
            ),
            new("g is missing: you marked the winners with 1.", x => Each(x, (i, j) => Wins(x, i, j) ? 1 : 0)),
            new(
                "You began the search for the largest pixel at 0: in a window of negative numbers none is above "
                    + "that. Begin with the window's first pixel.",
                x => Each(x, (i, j) => x.image[i, j] > 0 && Wins(x, i, j) ? Window(x.g, i, j) : 0),
                "Which pixel does window (a, b) begin with? Start your search there."
            ),
            new(
                "You took the largest size without its sign: −3 is smaller than 1, not larger.",
                x => Each(x, (i, j) => Math.Abs(x.image[i, j]) == Pixels(x, i, j).Max(Math.Abs) ? Window(x.g, i, j) : 0)
            ),
            new(
                "You let g through where a pixel is positive: that is the switch of ReLU. Pooling's goes to the "
                    + "largest pixel of each window.",
                x => Each(x, (i, j) => x.image[i, j] > 0 ? Window(x.g, i, j) : 0)
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random) =>
        from size in new (int Rows, int Columns)[] { (1, 1), (1, 2), (2, 1), (2, 2), (2, 3), (4, 4) }
        from k in Enumerable.Range(0, 8)
        let image = k % 2 == 0
            ? Distinct(random, 2 * size.Rows, 2 * size.Columns)
            : Repeated(random, size.Rows, size.Columns)
        select (image, Matrix(random, size.Rows, size.Columns));

    protected override Matrix<double> Right(Input input) =>
        Each(input, (i, j) => Wins(input, i, j) ? Window(input.g, i, j) : 0);

    // No two pixels are equal, not even in size: at a tie any winner would be right.
    private static Matrix<double> Distinct(Random random, int rows, int columns)
    {
        var values = Enumerable.Range(1, rows * columns).Select(n => random.Next(2) == 0 ? -n : (double)n).ToArray();
        random.Shuffle(values);
        return Matrix<double>.Build.Dense(rows, columns, values);
    }

    // Every window has the same four pixels, in an order of its own: the winner's value stands in all windows.
    private static Matrix<double> Repeated(Random random, int rows, int columns)
    {
        var image = Matrix<double>.Build.Dense(2 * rows, 2 * columns);
        double[] pixels = [3, -2, 1, 2.5];
        for (var k = 0; k < rows * columns; k++)
        {
            random.Shuffle(pixels);
            var window = Matrix<double>.Build.Dense(2, 2, pixels);
            image.SetSubMatrix(2 * (k % rows), 2 * (k / rows), window);
        }

        return image;
    }

    private static Matrix<double> Each(Input x, Func<int, int, double> entry) =>
        Matrix<double>.Build.Dense(x.image.RowCount, x.image.ColumnCount, entry);

    private static double Window(Matrix<double> g, int i, int j) => g[i / 2, j / 2];

    private static bool Wins(Input x, int i, int j) => x.image[i, j] == Pixels(x, i, j).Max();

    private static IEnumerable<double> Pixels(Input x, int i, int j) =>
        x.image.SubMatrix(i / 2 * 2, 2, j / 2 * 2, 2).Enumerate();
}
