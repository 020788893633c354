using System.Reflection;

namespace Curriculum.Exercises.Tests;

/// <summary>Every claim of the lecture has a member, a test and a cell, and all of these exist.</summary>
public sealed class ClaimsTests
{
    // How many claims each notebook's letter has, in the order of the course.
    private static readonly (char Letter, int First, int Last)[] s_lecture =
    [
        ('C', 0, 5),
        ('D', 0, 5),
        ('L', 1, 5),
        ('G', 1, 4),
        ('S', 1, 5),
        ('M', 1, 5),
        ('A', 1, 5),
        ('H', 1, 4),
        ('B', 1, 3),
        ('N', 1, 4),
        ('P', 1, 7),
        ('U', 1, 4),
        ('W', 1, 5),
    ];

    private static readonly Lazy<IReadOnlyList<Assembly>> s_library = new(() =>
        [
            .. Directory
                .GetFiles(Path.Combine(Repository.Artifacts, "course"), "Curriculum*.dll")
                .Where(path => Path.GetFileName(path) != "Curriculum.Course.dll")
                .Select(Assembly.LoadFrom),
        ]
    );

    public static IEnumerable<ITheoryDataRow> Ids =>
        Claims.All.Where(claim => !claim.Later).Select(claim => new TheoryDataRow<string>(claim.Id));

    [Fact]
    public void The_ledger_holds_every_claim_of_the_lecture_once()
    {
        var expected = s_lecture.SelectMany(part =>
            Enumerable.Range(part.First, part.Last - part.First + 1).Select(n => $"{part.Letter}{n}")
        );

        Assert.Equal(expected, Claims.All.Select(claim => claim.Id));
        Assert.All(Claims.All, claim => Assert.EndsWith(".", claim.Statement, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_claim_has_members_tests_and_cells_and_they_exist(string id)
    {
        var claim = Claims.All.Single(c => c.Id == id);

        Assert.NotEmpty(claim.Members);
        Assert.NotEmpty(claim.Tests);
        Assert.NotEmpty(claim.Cells);
        Assert.All(claim.Members, member => Assert.True(MemberExists(member), $"{id}: no member {member}"));
        Assert.All(claim.Tests, test => Assert.True(Claims.TestExists(test), $"{id}: no test {test}"));
        Assert.Contains(claim.Notebook, Course.Names);
        var cells = Course.Cells(claim.Notebook).Select(cell => cell.Id).ToList();
        Assert.All(claim.Cells, cell => Assert.True(cells.Contains(cell), $"{id}: no cell {cell} in {claim.Notebook}"));
    }

    [Fact]
    public void A_member_or_test_that_does_not_exist_is_noticed()
    {
        Assert.True(MemberExists("Curriculum.Exercises.Verdict"));
        Assert.True(MemberExists("Curriculum.Exercises.Verdict.ToHtml"));
        Assert.False(MemberExists("Curriculum.Exercises.Verdict.ToPdf"));
        Assert.False(MemberExists("Curriculum.Exercises.Judge"));
        Assert.True(
            Claims.TestExists("Curriculum.Exercises.Tests.ClaimsTests.A_member_or_test_that_does_not_exist_is_noticed")
        );
        Assert.False(Claims.TestExists("Curriculum.Exercises.Tests.ClaimsTests.A_test_nobody_wrote"));
    }

    private static bool MemberExists(string name)
    {
        var dot = name.LastIndexOf('.');
        return FindTypes(name).Any()
            || FindTypes(name[..dot])
                .Any(type =>
                    type.GetMember(
                        name[(dot + 1)..],
                        BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance
                    ).Length > 0
                );
    }

    // Generic types are written without their arity: Curriculum.Networks.Network is Network and Network<T>.
    private static IEnumerable<Type> FindTypes(string name) =>
        s_library
            .Value.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.FullName!.Split('`')[0].Replace('+', '.') == name);
}
