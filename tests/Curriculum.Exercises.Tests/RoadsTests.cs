using System.Linq.Expressions;
using System.Reflection;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Exercises.Tests;

/// <summary>An answer computes from its arguments: the judge's functions, reflection and files are out of its
/// reach.</summary>
public sealed class RoadsTests
{
    private static readonly MethodInfo s_found = typeof(DoubleIt).GetMethod(
        "Right",
        BindingFlags.NonPublic | BindingFlags.Instance
    )!;

    private static readonly Func<double[], double[]> s_made = s_found.CreateDelegate<Func<double[], double[]>>(
        new DoubleIt()
    );

    private static readonly Func<double[], double[]> s_compiled = Compiled();

    private static readonly Func<double[], double[]>[] s_hidden = [s_compiled];

    [Fact]
    public void The_judges_own_function_is_reached_by_no_road() =>
        Assert.All(
            (Func<double[], double[]>[])
                [
                    v => (double[])s_found.Invoke(new DoubleIt(), [v])!,
                    v =>
                        (double[])
                            typeof(DoubleIt)
                                .GetMethod("Right", BindingFlags.NonPublic | BindingFlags.Instance)!
                                .Invoke(new DoubleIt(), [v])!,
                    v => ByHelper(v),
                    v => s_hidden[0](v),
                    v => [.. new Numbers(v)],
                    s_compiled,
                ],
            answer =>
            {
                var verdict = new DoubleIt().Check(answer);
                Assert.Equal(VerdictKind.KeepWorking, verdict.Kind);
                Assert.Contains("from its arguments alone", verdict.Message, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void A_function_made_of_the_checks_own_is_refused_in_a_cell()
    {
        var seen = SolvedNotebook.Try(
            "4.1",
            """
            using System.Reflection;
            var hidden = BindingFlags.NonPublic | BindingFlags.Instance;
            var right = Exercise.DescentPoint.GetType().GetMethod("Right", hidden);
            var made = (Func<Matrix<double>, Vector<double>, double, int, Vector<double>>)((S, x, s, k) =>
                (Vector<double>)right.Invoke(Exercise.DescentPoint, new object[] { (S, x, s, k) }));
            Vector<double> DescentPoint(Matrix<double> S, Vector<double> x, double s, int k) => made(S, x, s, k);
            """
        );

        Assert.Equal("keep working", seen.Word);
        Assert.Contains("from its arguments alone", seen.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_answers_in_the_repository_are_not_read()
    {
        var verdict = new DoubleIt().Check(v => File.Exists("solution.csx") ? v : [.. v.Select(x => 2 * x)]);

        Assert.Contains("uses File.Exists", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Helpers_lambdas_iterators_and_classes_of_ones_own_are_no_road()
    {
        Func<double, double> twice = x => 2 * x;
        static IEnumerable<double> Each(double[] v, Func<double, double> f)
        {
            foreach (var x in v)
            {
                yield return f(x);
            }
        }

        Assert.Equal(VerdictKind.Correct, new DoubleIt().Check(v => [.. Each(v, twice)]).Kind);
        Assert.Equal(VerdictKind.Correct, new DoubleIt().Check(v => new Pair(v).Sum()).Kind);
        Assert.Equal(
            VerdictKind.Correct,
            new DoubleIt().Check(v => (2 * Vector<double>.Build.DenseOfArray([.. v, 0])).ToArray()[..^1]).Kind
        );
    }

    private static double[] ByHelper(double[] v) => s_made(v);

    private static Func<double[], double[]> Compiled()
    {
        var v = Expression.Parameter(typeof(double[]));
        return Expression
            .Lambda<Func<double[], double[]>>(Expression.Invoke(Expression.Constant(s_made), v), v)
            .Compile();
    }

    private sealed record Pair(double[] V)
    {
        public double[] Sum() => [.. V.Zip(V, (x, y) => x + y)];
    }

    // Reached through a foreach only.
    private sealed class Numbers(double[] v) : IEnumerable<double>
    {
        public IEnumerator<double> GetEnumerator() =>
            ((double[])s_found.Invoke(new DoubleIt(), [v])!).AsEnumerable().GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
