namespace Curriculum.Exercises;

public abstract partial class Question<TAnswer, TInput, TOutput>
{
    // What a wrong answer without a named slip has in common at all inputs.
    private sealed partial class Examination
    {
        private const int Fewest = 3; // inputs at which a formula must explain what is wrong

        // The search leaves time for the verdict.
        private readonly long _patience = Environment.TickCount64 + (long)(0.75 * limit.TotalMilliseconds);

        private string Pattern(List<Trial> trials)
        {
            if (question.IsOpen || trials.Exists(trial => trial.Outsized))
            {
                return "";
            }

            var flawed = trials.FindAll(trial => trial.Flaw is not null);
            if (flawed.Count >= Fewest && flawed.TrueForAll(trial => trial.Answered))
            {
                var common = question
                    .AlsoRight.Prepend(question.Right)
                    .SelectMany(right => CommonSlip<TInput, TOutput>.All(right, question.Names, question.Parts))
                    .TakeWhile(_ => Environment.TickCount64 < _patience)
                    .FirstOrDefault(slip => Reproduces(slip, trials, flawed));
                if (common is not null)
                {
                    return " " + common.Message;
                }

                if (Factor(trials, flawed) is { } factor)
                {
                    return factor;
                }
            }

            return
                Whereabouts.Entries([
                    .. flawed.Select(trial => ((object?)question.Right(trial.Input), (object?)trial.Result)),
                ])
                    is { Length: > 0 } entries
                ? entries
                : Whereabouts.Bound(
                    [
                        .. trials.Select(trial =>
                            (trial.Input, (object?)question.Right(trial.Input), trial.Flaw is null)
                        ),
                    ],
                    question.Names
                );
        }

        // Wherever it has a value it must give the answer's, wrong results and right ones, and many of the wrong ones.
        private bool Reproduces(CommonSlip<TInput, TOutput> slip, List<Trial> trials, List<Trial> flawed)
        {
            var explained = 0;
            foreach (var trial in flawed.Concat(trials.Where(trial => trial.Flaw is null)))
            {
                if (Value(slip.Wrong, trial.Input) is { } value)
                {
                    if (Differs(value, trial))
                    {
                        return false;
                    }

                    explained += trial.Flaw is null ? 0 : 1;
                }
                else if (slip.Everywhere || (trial == flawed[^1] && explained == 0))
                {
                    return false;
                }
            }

            return explained >= Fewest && 2 * explained >= flawed.Count;
        }

        // One factor, or one number added, at all inputs.
        private string? Factor(List<Trial> trials, List<Trial> flawed)
        {
            var (right, result) = (question.Right(flawed[0].Input), Copies.Numbers(flawed[0].Result).ToList());
            var numbers = Copies.Numbers(right).ToList();
            if (numbers.Count != result.Count || numbers.Count == 0)
            {
                return null;
            }

            var place = Enumerable.Range(0, numbers.Count).MaxBy(i => Math.Abs(numbers[i]));
            var (factor, more) = (result[place] / numbers[place], result[place] - numbers[place]);
            CommonSlip<TInput, TOutput>[] both =
            [
                new(
                    $"At every input tried it is the right result times {Shown.Value(factor)}.",
                    x => Twist.Each(question.Right(x), r => factor * r),
                    true
                ),
                new(
                    $"At every input tried it is the right result plus {Shown.Value(more)}.",
                    x => Twist.Each(question.Right(x), r => r + more),
                    true
                ),
            ];
            return Array.Find(both, slip => Reproduces(slip, trials, flawed)) is { } found ? " " + found.Message : null;
        }
    }
}
