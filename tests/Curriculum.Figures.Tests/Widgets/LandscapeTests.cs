using static Curriculum.Notation;

namespace Curriculum.Figures.Tests.Widgets;

public sealed class LandscapeTests
{
    private static readonly string[] s_ways = ["descent", "line search", "heavy ball", "Nesterov", "Adam"];

    [Fact]
    public void The_file_for_the_script_s_tests_has_the_library_s_paths() =>
        Fixture.HoldsExactly("descents.json", [.. Enumerable.Range(1, 10).Select(Case)]);

    [Fact]
    public void Its_bowl_is_the_lecture_s_and_its_slopes_are_those_of_its_heights()
    {
        var f = Plot.Ground(0.04, 0, bent: false);
        Assert.Equal(Curriculum.Descent.Quadratic.Bowl(0.04).Value(Vec(3, -2)), f.Value(Vec(3, -2)), 12);
        foreach (var (bent, x, y) in new[] { (true, 0.3, 1.0), (true, 1.4, -2), (true, 3.1, 0.5), (false, 2, 4) })
        {
            var turned = Plot.Ground(0.04, 30, bent);
            var slope = turned.Gradient(Vec(x, y));
            const double Step = 1e-6;
            Assert.Equal((turned.Value(Vec(x + Step, y)) - turned.Value(Vec(x - Step, y))) / (2 * Step), slope[0], 6);
            Assert.Equal((turned.Value(Vec(x, y + Step)) - turned.Value(Vec(x, y - Step))) / (2 * Step), slope[1], 6);
        }
    }

    [Fact]
    public void Its_still_has_the_level_curves_and_a_path_for_each_way()
    {
        var figure = Plot.Landscape("down", Vec(4, 2), 0.05, ways: ["descent", "line search"]);
        Assert.Equal("landscape", figure.Widget!.Kind);
        Assert.Contains("line search", figure.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_way_and_numbers_out_of_range_are_one_sentence()
    {
        Assert.Equal(
            "The ways down are descent, line search, heavy ball, Nesterov, Adam; one or more of them, here “jump”.",
            Assert.Throws<ArgumentException>(() => Plot.Landscape("f", Vec(1, 1), 0.1, ways: ["jump"])).Message
        );
        Assert.Equal(
            "The start has two numbers between −5.8 and 5.8.",
            Assert.Throws<ArgumentException>(() => Plot.Landscape("f", Vec(1, 9), 0.1, ways: ["descent"])).Message
        );
        Assert.StartsWith(
            "b is 0.001 to 1,",
            Assert.Throws<ArgumentException>(() => Plot.Landscape("f", Vec(1, 1), 2, ways: ["descent"])).Message,
            StringComparison.Ordinal
        );
    }

    private static Dictionary<string, object?> Case(int seed)
    {
        var random = Seed(seed);
        double Between(double low, double high) => low + (high - low) * random.NextDouble();
        var (b, degrees, bent) = (Math.Pow(10, Between(-2.5, -0.2)), 15.0 * (seed % 7), seed % 2 == 0);
        var (beta, alpha) = (Between(0, 0.9), Between(0.02, 0.5));
        var s = Between(0.1, 1.2);
        var start = Vec(Between(-5, 5), Between(-5, 5));
        var f = Plot.Ground(b, degrees, bent);
        var paths = s_ways.ToDictionary(way => way, way => Plot.Down(way, f, start, s, beta, alpha));
        return new()
        {
            ["b"] = b,
            ["degrees"] = degrees,
            ["bent"] = bent,
            ["s"] = s,
            ["beta"] = beta,
            ["alpha"] = alpha,
            ["start"] = start.ToArray(),
            ["paths"] = paths.ToDictionary(
                path => path.Key,
                object? (path) => path.Value.Points(60).Select(x => x.ToArray()).ToArray()
            ),
            ["millionth"] = paths.ToDictionary(
                path => path.Key,
                object? (path) => path.Value.StepsToReduceBy(1e6, 600) ?? -1
            ),
        };
    }
}
