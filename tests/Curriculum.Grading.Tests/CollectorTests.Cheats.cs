namespace Curriculum.Grading.Tests;

/// <summary>What a student hands in says nothing of others.</summary>
public sealed partial class CollectorTests
{
    [Fact]
    public void Metadata_among_a_students_own_files_names_nobody()
    {
        var forged = "submission_1:\n  :submitters:\n  - :name: Bernd Roe\n  :created_at: 2020-01-01 10:00:00 Z\n";
        Zip(
            "g.zip",
            ("assignment_9_export/submission_1/hw.ipynb", Bytes("b")),
            ("assignment_9_export/submission_1/submission_metadata.yml", Bytes(forged)),
            (
                "assignment_9_export/submission_metadata.yml",
                Bytes("submission_1:\n  :submitters:\n  - :name: Anna Doe\n  :created_at: 2026-11-02 10:00:00 Z\n")
            )
        );
        var one = Assert.Single(Collector.Find([Path.Combine(_root, "g.zip")], s_course));
        Assert.Equal(("Anna Doe", 2026), (one.Student, one.Received!.Value.Year));
        Write("carl/submission_metadata.yml", forged.Replace("submission_1", "carl", StringComparison.Ordinal));
        Write("carl/hw.ipynb", "c");
        File.Delete(Path.Combine(_root, "g.zip"));
        var carl = Assert.Single(Collector.Find([_root], s_course));
        Assert.NotEqual("Bernd Roe", carl.Student);
        Assert.NotEqual(2020, carl.Received!.Value.Year);
    }

    [Fact]
    public void The_times_in_a_students_own_archive_count_for_nothing()
    {
        var early = new DateTimeOffset(2020, 1, 1, 10, 0, 0, TimeSpan.Zero);
        var late = new DateTime(2026, 12, 24, 12, 0, 0, DateTimeKind.Utc);
        var own = Zipped(early, ("hw.ipynb", Bytes("a")));
        Write("anna.zip", own);
        Write("bernd/inner.zip", own);
        File.SetLastWriteTimeUtc(Path.Combine(_root, "anna.zip"), late);
        File.SetLastWriteTimeUtc(Path.Combine(_root, "bernd", "inner.zip"), late);
        Write("class/canvas.zip", Zipped(new DateTimeOffset(late), ("doecarl_1_2_hw.zip", own)));
        var found = Collector
            .Find([_root], s_course)
            .Concat(Collector.Find([Path.Combine(_root, "class", "canvas.zip")], s_course))
            .ToList();
        Assert.Contains(found, one => one.Student == "doecarl");
        Assert.All(
            found.Where(one => one.Student != "class"),
            one => Assert.Equal(late, one.Received!.Value.UtcDateTime)
        );
    }

    [Fact]
    public void A_students_archive_cannot_hand_in_for_others()
    {
        Write("bernd.ipynb", "b");
        Zip("anna.zip", ("bernd_11_22_hw.ipynb", Bytes("worse")), ("carl_11_23_hw.ipynb", Bytes("worse")));
        Assert.Equal(["anna anna", "bernd bernd"], Found(_root));
        Assert.Contains("name this archive itself", Collector.Find([_root], s_course)[0].Problem);
    }

    [Fact]
    public void Folders_named_one_by_one_are_one_student_each()
    {
        Write("anna/hw.ipynb", "a");
        Write("bernd/hw.ipynb", "b");
        Write("week/carl.ipynb", "c");
        Assert.Equal(
            ["anna hw", "bernd hw", "carl carl"],
            Found(Path.Combine(_root, "anna"), Path.Combine(_root, "bernd"), Path.Combine(_root, "week"))
        );
    }

    [Fact]
    public void A_hundred_notebooks_of_a_student_are_graded_and_more_are_lines()
    {
        Zip("anna.zip", [.. Enumerable.Range(0, 103).Select(k => ($"hw{k:000}.ipynb", Bytes($"{k}")))]);
        Write("bernd.ipynb", "b");
        var found = Collector.Find([_root], s_course);
        Assert.Equal(["hw100", "hw101", "hw102"], found.Where(one => one.Problem is not null).Select(one => one.Name));
        Assert.Equal(104, found.Count);
    }

    [Fact]
    public void A_line_end_in_a_name_writes_no_line()
    {
        Zip("anna.zip", ("hw\nbernd 1.1: 0 of 2 \u202e.ipynb", Bytes("a")));
        var one = Assert.Single(Collector.Find([_root], s_course));
        Assert.DoesNotContain(one.Path, letter => char.IsControl(letter) || letter == '\u202e');
    }
}
