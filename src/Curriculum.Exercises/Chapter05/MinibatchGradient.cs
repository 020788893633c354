namespace Curriculum.Exercises.Chapter05;

using Input = (Matrix<double> A, Vector<double> b, Vector<double> x, int[] batch);
using Answer = Func<Matrix<double>, Vector<double>, Vector<double>, int[], Vector<double>>;

/// <summary>(1/B) Σ_{i in batch} (a_iᵀx − b_i) a_i, where B is the size of the batch.</summary>
public sealed class MinibatchGradient() : Question<Answer, Input, Vector<double>>("5.1", "The gradient of a minibatch")
{
    public override string Why => "Divided by B it is right on average, so one step size serves for every batch size.";

    public override IReadOnlyList<string> Hints =>
        [
            "Write down the gradient of one sample's ½(a_iᵀx − b_i)² first. It is a number times a_i.",
            "Sum (A.Row(i) * x - b[i]) * A.Row(i) over the i that batch lists.",
            "Divide the sum by batch.Length: the mean over the batch, not over all rows.",
        ];

    protected override IEnumerable<Slip<Input, Vector<double>>> Slips =>
        [
            new(
                "You divided by the number of all samples, N. A batch of B samples is a mean over B; otherwise small "
                    + "batches give tiny steps.",
                i => Sum(i) / i.A.RowCount,
                "How long is batch? That number belongs below the sum."
            ),
            new("You summed over the batch. Divide by its size B, or twice the batch means twice the step.", Sum),
            new("Your sign is that of b − Ax. The gradient needs Ax − b, or you climb.", i => -Right(i)),
            new("You have a factor 2 too many: the ½ in the loss removes it.", i => 2 * Right(i)),
            new("You have a factor ½ too many: the 2 of the derivative has used it up.", i => 0.5 * Right(i)),
            new(
                "You used every sample. Only those whose number stands in batch count.",
                i => Right(i with { batch = [.. Enumerable.Range(0, i.A.RowCount)] }),
                "Your loop runs over the rows of A. Over what should it run?"
            ),
            new(
                "You used the first B samples. batch holds the numbers of the rows to use: take row batch[j], not j.",
                i => Right(i with { batch = [.. Enumerable.Range(0, i.batch.Length)] })
            ),
            new(
                "1 / B divides whole numbers in C#: it is 0 for every B above 1. Write 1.0 / B, or divide at the end.",
                i => i.batch.Length == 1 ? Sum(i) : 0 * i.x
            ),
            new("You used only the first sample of the batch.", i => Right(i with { batch = [i.batch[0]] })),
            new(
                "You dropped repeated samples. Drawn with replacement, a sample can be in the batch twice and "
                    + "counts twice.",
                i => Right(i with { batch = [.. i.batch.Distinct()] }),
                "What in your code makes a set of the batch? Go through batch itself, entry by entry."
            ),
            new("You forgot b: the residual is a_iᵀx − b_i.", i => Right(i with { b = 0 * i.b })),
            new(
                "You summed the residuals. Each residual must be multiplied: the gradient of one sample is its "
                    + "residual times the row a_i.",
                i => 0 * i.x + i.batch.Average(j => i.A.Row(j) * i.x - i.b[j])
            ),
            new(
                "You multiplied the residual by x. The derivative is taken in x, so what remains is the row a_i.",
                i => i.batch.Average(j => i.A.Row(j) * i.x - i.b[j]) * i.x
            ),
            new("You divided by the number of weights. The mean is over samples.", i => Sum(i) / i.x.Count),
            new(
                "You took the size of the residual. Its sign says whether the answer is too high or too low.",
                i =>
                    0 * i.x
                    + i.batch.Select(j => Math.Abs(i.A.Row(j) * i.x - i.b[j]) * i.A.Row(j)).Aggregate((a, b) => a + b)
                        / i.batch.Length
            ),
            new("You added b instead of subtracting it: the residual is a_iᵀx − b_i.", i => Right(i with { b = -i.b })),
            new("You divided by B + 1. The batch has B samples.", i => Sum(i) / (i.batch.Length + 1)),
            new(
                "You used only the last sample of the batch: the ones before were overwritten.",
                i => Right(i with { batch = [i.batch[^1]] })
            ),
            new(
                "You kept only the last sample of the batch, and divided by B: add them up with +=.",
                i => Right(i with { batch = [i.batch[^1]] }) / i.batch.Length
            ),
            new("You divided by √B. The mean divides by B.", i => Sum(i) / Math.Sqrt(i.batch.Length)),
        ];

    protected override IEnumerable<Input> Inputs(Random random)
    {
        foreach (var (N, n) in ((int, int)[])[(1, 1), (2, 1), (3, 1), (3, 2), (4, 3), (5, 5), (2, 4), (8, 3)])
        {
            foreach (var B in (int[])[1, 2, 3, N])
            {
                var batch = Enumerable.Range(0, B).Select(_ => random.Next(N)).ToArray();
                yield return (Matrix(random, N, n), Vector(random, N), Vector(random, n), batch);
            }
        }
    }

    protected override Vector<double> Right(Input input) => Sum(input) / input.batch.Length;

    private static Vector<double> Sum(Input input)
    {
        var sum = 0 * input.x;
        foreach (var i in input.batch)
        {
            sum += (input.A.Row(i) * input.x - input.b[i]) * input.A.Row(i);
        }

        return sum;
    }
}
