using System.Text;

namespace Curriculum.Grading.Tests;

/// <summary>A policy is read whole, and what is wrong with one is a sentence with its line.</summary>
public sealed class PolicyTests
{
    [Fact]
    public void A_policy_says_who_what_and_when()
    {
        var policy = Read(
            """
            {
              // the autumn class
              "course": "v1",
              "exercises": { "1.1": 2, "1.2": { "points": 4, "almost": 1.5 } },
              "roster": ["carl", { "id": "anna", "name": "Anna Doe", "group": "A", "files": ["doeanna"], "keys": { "ID": "7" } }],
              "deadline": "2026-11-30T23:59:00+01:00",
              "extensions": { "anna": "2026-12-02T12:00:00Z" },
              "late": { "perDay": 0.25, "most": 0.5 },
              "counts": "last",
              "limits": { "notebook": 60 },
              "overrides": [{ "student": "anna", "exercise": "1.1", "points": 1, "by": "R. Roe", "reason": "Right idea." }],
              "retentionDays": 180
            }
            """
        );
        Assert.Equal((new(2, 0), new(4, 1.5)), (policy.Of("1.1"), policy.Of("1.2")));
        Assert.Equal(
            ["anna", "anna", "anna", "carl", "dora"],
            ((string[])["anna", "DoeAnna", "Anna Doe", "carl", "dora"]).Select(policy.StudentOf)
        );
        Assert.Equal(new DateTimeOffset(2026, 12, 2, 12, 0, 0, TimeSpan.Zero), policy.DeadlineOf("anna"));
        Assert.Equal(22, policy.DeadlineOf("carl")!.Value.UtcDateTime.Hour);
        Assert.Equal(
            (60, 30, "last", 180),
            (
                policy.Limits.Notebook.TotalSeconds,
                policy.Limits.Cell.TotalSeconds,
                policy.Counts,
                policy.RetentionDays!.Value
            )
        );
        Assert.Equal("1 by R. Roe: Right idea.", Assert.Single(policy.Overrides).Sentence);
    }

    [Theory]
    [InlineData("{\n\"exercises\": {\n\"5.9\": 1 } }", "line 3", "is for 5.9, which is no exercise of the course")]
    [InlineData("{\n\"exercises\": { \"1.1\": -1 } }", "line 2", "a number from 0")]
    [InlineData("{\n\"exercises\": { \"1.1\": { \"points\": 1,\n\"almost\": 2 } } }", "line 3", "a number from 0 to 1")]
    [InlineData("{\n\n\"exercise\": 3 }", "line 3", "known are course,")]
    [InlineData("{\n\"deadline\": \"30.11.2026\" }", "line 2", "a time with its zone")]
    [InlineData("{\n\"deadline\": \"2026-11-30T10:00:00\" }", "line 2", "a time with its zone")]
    [InlineData("{\n\"roster\": [\"anna\",\n\"anna\"] }", "line 3", "in the roster twice")]
    [InlineData(
        "{\n\"roster\": [{\"id\":\"a\",\"files\":[\"x\"]},\n{\"id\":\"b\",\"files\":[\"x\"]}] }",
        "line 3",
        "of two students"
    )]
    [InlineData(
        "{ \"roster\": [\"anna\"],\n\"extensions\": { \"bob\": \"2026-12-02T12:00:00Z\" } }",
        "line 2",
        "not in the roster"
    )]
    [InlineData(
        "{\n\"overrides\": [{ \"student\": \"a\", \"exercise\": \"1.1\", \"points\": 1, \"by\": \"R\" }] }",
        "line 2",
        "lacks \"reason\""
    )]
    [InlineData("{\n\"counts\": \"newest\" }", "line 2", "one of best, last, first")]
    [InlineData("{\n\"counts\": \"best\",\n\"counts\": \"last\" }", "line 3", "twice")]
    [InlineData("{\n\"counts\": \"best\",\n}", "line 3", "not JSON")]
    [InlineData("[]", "line 1", "an object")]
    [InlineData("", "line 1", "not JSON")]
    [InlineData("{\n\"late\": { \"perDay\": 2 } }", "line 2", "from 0 to 1")]
    public void What_is_wrong_is_one_sentence_with_its_line(string text, string line, string words)
    {
        var message = Assert.Throws<PolicyException>(() => Read(text)).Message;
        Assert.Contains($"p.json, {line}: ", message);
        Assert.Contains(words, message);
        Assert.DoesNotContain('\n', message);
    }

    internal static GradePolicy Read(string text) =>
        PolicyFile.Read(Encoding.UTF8.GetBytes(text), "p.json", ["1.1", "1.2"]);
}
