using System.Runtime.ExceptionServices;
using Curriculum.Numerics;

namespace Curriculum.Learning;

/// <summary>Independent runs, one for each seed: on as many threads as there are, with the same results.</summary>
internal static class SeedRuns
{
    /// <summary>
    /// f(0), …, f(count − 1), in the order of the seeds. Of several errors that of the smallest seed.
    /// </summary>
    public static T[] Run<T>(int count, Func<int, T> run, int threads)
    {
        var results = new T[count];
        var errors = new ExceptionDispatchInfo?[count];
        if (threads > 1)
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, One);
        }
        else
        {
            for (var seed = 0; seed < count && (seed == 0 || errors[seed - 1] is null); seed++)
            {
                One(seed);
            }
        }

        errors.FirstOrDefault(error => error is not null)?.Throw();
        return results;

        void One(int seed)
        {
            try
            {
                results[seed] = run(seed);
            }
            catch (Exception error)
            {
                errors[seed] = ExceptionDispatchInfo.Capture(error);
            }
        }
    }

    /// <summary>The threads that runs are given. A page has one: its memory belongs to one worker.</summary>
    public static int Threads => OperatingSystem.IsBrowser() ? 1 : Workers.Limit;
}
