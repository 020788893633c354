using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Curriculum.Grading;

/// <summary>
/// Names for names: HMAC-SHA256 of a student's id under a key that stays in a file. The same key gives the same names,
/// and nobody without it can try names out. They also replace names in cells, messages and paths.
/// </summary>
/// <param name="key">The bytes of the key's file.</param>
/// <param name="names">Everybody's names: of the id, what else the student is called.</param>
internal sealed class Pseudonyms(byte[] key, IReadOnlyDictionary<string, IReadOnlyList<string>> names)
{
    /// <summary>The fewest bytes of a key.</summary>
    public const int LeastKey = 16;

    private const int Digits = 10,
        ShortestName = 3;

    private readonly IReadOnlyList<(string Name, string Shown)> _names =
    [
        .. names
            .SelectMany(one => one.Value.Append(one.Key).Select(name => (Name: name, Shown: Of(key, one.Key))))
            .Where(one => one.Name.Length >= ShortestName)
            .Distinct()
            .OrderByDescending(one => one.Name.Length)
            .ThenBy(one => one.Name, StringComparer.Ordinal),
    ];

    /// <summary>The name for a student.</summary>
    public string Of(string student) => Of(key, student);

    /// <summary>A result without names.</summary>
    public StudentResult Hide(StudentResult result)
    {
        var node = JsonNode.Parse(result.ToBytes())!;
        Hide(node);
        var hidden = StudentResult.Read(Encoding.UTF8.GetBytes(node.ToJsonString()));
        var shown = Of(result.Student);
        return hidden with { Student = shown, Name = shown, Keys = new Dictionary<string, string>() };
    }

    private void Hide(JsonNode node)
    {
        if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields.ToList())
            {
                if (value is JsonValue)
                {
                    fields[name] = Plain(value);
                }
                else if (value is not null)
                {
                    Hide(value);
                }
            }
        }
        else if (node is JsonArray items)
        {
            for (var k = 0; k < items.Count; k++)
            {
                if (items[k] is JsonValue value)
                {
                    items[k] = Plain(value);
                }
                else if (items[k] is { } inner)
                {
                    Hide(inner);
                }
            }
        }
    }

    private JsonNode Plain(JsonNode value) =>
        value.GetValueKind() != System.Text.Json.JsonValueKind.String
            ? value.DeepClone()
            : JsonValue.Create(
                _names.Aggregate(
                    value.GetValue<string>(),
                    (text, one) => text.Replace(one.Name, one.Shown, StringComparison.OrdinalIgnoreCase)
                )
            );

    private static string Of(byte[] key, string student) =>
        "p-" + Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(student)))[..Digits];
}
