namespace Curriculum.Exercises.Chapter00;

using Output = (Vector<double> mean, double longest);
using Answer = Func<Matrix<double>, (Vector<double> mean, double longest)>;

/// <summary>(1/N) Σ_j V e_j and max_j ‖V e_j‖ over the N columns of V.</summary>
public sealed class MeanAndLongest()
    : Question<Answer, Matrix<double>, Output>("0.3", "The mean of the columns, and the longest")
{
    public override string Why =>
        "From notebook 02 on the samples are the columns of a matrix, and every loss is a mean over them.";

    public override IReadOnlyList<string> Hints =>
        [
            "How many columns are there? The mean has as many entries as one column.",
            "Add the columns V.Column(j) up, or the entries of each row, and divide by V.ColumnCount.",
            "RowSums adds the columns up, a loop over j does as well. And what is the length of a column "
                + "called in MathNet?",
        ];

    protected override IEnumerable<Slip<Matrix<double>, Output>> Slips =>
        [
            new(
                "You took the mean within each column. A column is one sample: average over the columns, "
                    + "entry by entry.",
                V => (V.ColumnSums() / V.RowCount, Longest(V))
            ),
            new("You did not divide: that is the sum of the columns.", V => (V.RowSums(), Longest(V))),
            new(
                "You divided by the number of rows. There are ColumnCount columns.",
                V => (V.RowSums() / V.RowCount, Longest(V))
            ),
            new("Your mean is right, but you gave the length squared.", V => (Mean(V), Longest(V) * Longest(V))),
            new("Your mean is right, but you gave the longest row.", V => (Mean(V), V.RowNorms(2).Max())),
            new("Your mean is right, but you gave the shortest column.", V => (Mean(V), V.ColumnNorms(2).Min())),
            new("Your mean is right, but you gave the length of the mean.", V => (Mean(V), Mean(V).L2Norm())),
            new(
                "Your mean is right, but you gave the largest entry. The length of a column is its L2Norm.",
                V => (Mean(V), V.Enumerate().Max())
            ),
            new(
                "Your mean is right, but you added the absolute values of a column. Its length is its L2Norm.",
                V => (Mean(V), V.ColumnNorms(1).Max())
            ),
            new(
                "Your mean is right, but you gave the length of the first column only.",
                V => (Mean(V), V.Column(0).L2Norm())
            ),
            new(
                "You left out the first column: the first index is 0.",
                V =>
                    V.ColumnCount == 1
                        ? throw new ArgumentException("one column only")
                        : Right(V.SubMatrix(0, V.RowCount, 1, V.ColumnCount - 1))
            ),
            new(
                "Your mean is right, but you added the lengths up. Asked is the longest.",
                V => (Mean(V), V.ColumnNorms(2).Sum())
            ),
            new(
                "Your mean is right, but you gave the mean length. Asked is the longest.",
                V => (Mean(V), V.ColumnNorms(2).Average())
            ),
            new(
                "Your mean is right, but you took the largest sum of entries. A column's length is the root of the "
                    + "sum of its squares.",
                V => (Mean(V), V.ColumnSums().Max())
            ),
        ];

    protected override IEnumerable<Matrix<double>> Inputs(Random random) =>
        Drawn(
            new (int Rows, int Columns)[] { (1, 1), (1, 2), (2, 1), (2, 2), (2, 3), (3, 2), (4, 3), (2, 5) },
            7,
            size => Matrix(random, size.Rows, size.Columns)
        );

    protected override Output Right(Matrix<double> V) => (Mean(V), Longest(V));

    private static Vector<double> Mean(Matrix<double> V) => V.RowSums() / V.ColumnCount;

    private static double Longest(Matrix<double> V) => V.ColumnNorms(2).Max();
}
