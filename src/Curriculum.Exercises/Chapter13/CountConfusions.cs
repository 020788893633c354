namespace Curriculum.Exercises.Chapter13;

using Input = (int[] truth, int[] answer, int classes);
using Answer = Func<int[], int[], int, int[,]>;

/// <summary>C[i, j] counts the samples whose true class is i and whose answer is j.</summary>
public sealed class CountConfusions() : Question<Answer, Input, int[,]>("13.2", "Who is taken for whom")
{
    public override string Why =>
        "One accuracy hides which digits are mixed up; this table shows it, "
        + "and its diagonal divided by the total is the accuracy again.";

    public override IReadOnlyList<string> Hints =>
        [
            "Take one sample: a 3 that was read as an 8. Which single entry of the table grows by 1?",
            "Row: what is true. Column: what was answered. Start with zeros and go through the samples once.",
            "One pass over the samples, and each adds 1 to one entry. Which of its two indices is " + "the truth?",
        ];

    protected override IEnumerable<Slip<Input, int[,]>> Slips =>
        [
            new(
                "Rows and columns are swapped: the row is the true class, the column the answer.",
                x => Table(x.classes, (i, j) => Count(x, j, i))
            ),
            new(
                "You counted the right answers only. Off the diagonal stand the confusions.",
                x => Table(x.classes, (i, j) => i == j ? Count(x, i, j) : 0)
            ),
            new(
                "You counted the wrong answers only. On the diagonal stand the right ones.",
                x => Table(x.classes, (i, j) => i == j ? 0 : Count(x, i, j))
            ),
            new(
                "You set the entry to 1 and did not count: several samples can fall into it.",
                x => Table(x.classes, (i, j) => Math.Min(1, Count(x, i, j)))
            ),
            new(
                "The last sample is missing.",
                x => Table(x.classes, (i, j) => Count((x.truth[..^1], x.answer[..^1], x.classes), i, j))
            ),
            new(
                "The first sample is missing.",
                x => Table(x.classes, (i, j) => Count((x.truth[1..], x.answer[1..], x.classes), i, j))
            ),
            new(
                "The table has the size of the classes that occur. A class without samples keeps its row of zeros.",
                x => Table(Math.Max(x.truth.Max(), x.answer.Max()) + 1, (i, j) => Count(x, i, j))
            ),
            new(
                "You counted each mistake in two places. The row says what it was, the column as what it was read.",
                x => Table(x.classes, (i, j) => i == j ? Count(x, i, i) : Count(x, i, j) + Count(x, j, i))
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random)
    {
        yield return ([], [], 2);
        yield return ([0], [0], 1);
        yield return ([0], [1], 2);
        yield return ([1], [0], 3);
        yield return ([0, 0, 0], [1, 1, 1], 2);
        foreach (var (samples, classes) in new[] { (4, 2), (5, 3), (10, 3), (20, 4), (40, 10) })
        {
            for (var k = 0; k < 6; k++)
            {
                int[] truth = [.. Enumerable.Range(0, samples).Select(_ => random.Next(classes))];
                yield return (truth, [.. truth.Select(t => random.Next(2) == 0 ? t : random.Next(classes))], classes);
            }
        }
    }

    protected override int[,] Right(Input input) => Table(input.classes, (i, j) => Count(input, i, j));

    private static int Count(Input x, int i, int j) => x.truth.Zip(x.answer).Count(pair => pair == (i, j));

    private static int[,] Table(int classes, Func<int, int, int> entry)
    {
        var table = new int[classes, classes];
        for (var i = 0; i < classes; i++)
        {
            for (var j = 0; j < classes; j++)
            {
                table[i, j] = entry(i, j);
            }
        }

        return table;
    }
}
