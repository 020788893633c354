using System.Text.Json.Nodes;

namespace Curriculum.Grading.Tests;

/// <summary>The schema names every field of a result, and no other.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task A_result_has_the_fields_of_its_schema()
    {
        var schema = JsonNode.Parse(
            await File.ReadAllTextAsync(
                Path.Combine(Repository.Root, "src", "Curriculum.Grading", "result.schema.json")
            )
        )!;
        var work = new Handed("anna", "anna/x.ipynb", null, false, null, () => []);
        var graded = await new Grader(new TextJudge()).GradeAsync(
            new(TestClass.Course, JudgeLimits.Default, TestClass.Notebook("2 * x", "3 * x"))
        );
        var result = Marker.Mark(new(), "anna", [(work, graded)], TestClass.Course, "by the text");
        Compare(schema, JsonNode.Parse(result.ToBytes())!);
        Assert.Equal((string?)schema["properties"]!["schema"]!["const"], result.Schema);
    }

    private static void Compare(JsonNode schema, JsonNode value)
    {
        if (value is JsonArray items)
        {
            Assert.NotEmpty(items);
            Assert.All(items, item => Compare(schema["items"]!, item!));
        }
        else if (value is JsonObject fields && schema["properties"] is JsonObject known)
        {
            Assert.Equal(known.Select(one => one.Key), fields.Select(one => one.Key));
            Assert.Equal(known.Select(one => one.Key), schema["required"]!.AsArray().Select(one => (string)one!));
            foreach (var (name, field) in fields.Where(one => one.Value is not null))
            {
                Compare(known[name]!, field!);
            }
        }
    }
}
