using System.Text.Json;

namespace Curriculum.Figures.Tests.Widgets;

/// <summary>
/// Files by which <c>node --test</c> holds scripts to the library. A test here holds each file to what the library
/// gives now; CURRICULUM_WRITE=1 writes them anew.
/// </summary>
internal static class Fixture
{
    private const double Close = 1e-5;

    public static string At(string name) =>
        Path.Combine(Repository.Root, "tests", "Curriculum.Site.Tests", "web", name);

    /// <summary>The same, with every digit of a double: for scripts that count, or go step by step.</summary>
    public static void HoldsExactly(string name, IReadOnlyList<Dictionary<string, object?>> cases) =>
        Holds(name, cases, one => JsonSerializer.Serialize(one), 1e-9);

    public static void Holds(string name, IReadOnlyList<Dictionary<string, object?>> cases) =>
        Holds(name, cases, Json.Write, Close);

    private static void Holds(
        string name,
        IReadOnlyList<Dictionary<string, object?>> cases,
        Func<Dictionary<string, object?>, string> write,
        double close
    )
    {
        var file = At(name);
        var text = "[\n" + string.Join(",\n", cases.Select(write)) + "\n]\n";
        if (Environment.GetEnvironmentVariable("CURRICULUM_WRITE") == "1")
        {
            File.WriteAllText(file, text);
        }

        using var kept = JsonDocument.Parse(File.ReadAllText(file));
        using var made = JsonDocument.Parse(text);
        Same(kept.RootElement, made.RootElement, close);
    }

    private static void Same(JsonElement kept, JsonElement made, double close, string at = "")
    {
        Assert.True(kept.ValueKind == made.ValueKind, at);
        switch (kept.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(kept.EnumerateObject().Select(p => p.Name), made.EnumerateObject().Select(p => p.Name));
                foreach (var part in kept.EnumerateObject())
                {
                    Same(part.Value, made.GetProperty(part.Name), close, $"{at}.{part.Name}");
                }

                break;
            case JsonValueKind.Array:
                Assert.True(kept.GetArrayLength() == made.GetArrayLength(), at);
                foreach (var (k, (one, other)) in kept.EnumerateArray().Zip(made.EnumerateArray()).Index())
                {
                    Same(one, other, close, $"{at}[{k}]");
                }

                break;
            case JsonValueKind.Number:
                Assert.True(Math.Abs(kept.GetDouble() - made.GetDouble()) < close, at);
                break;
            case JsonValueKind.String when at.EndsWith(".x", StringComparison.Ordinal):
                var (a, b) = (Floats(kept.GetString()!), Floats(made.GetString()!));
                Assert.True(a.Length == b.Length, at);
                Assert.All(a.Zip(b), pair => Assert.True(Math.Abs(pair.First - pair.Second) < Close, at));
                break;
            default:
                Assert.Equal(kept.ToString(), made.ToString());
                break;
        }
    }

    private static float[] Floats(string base64)
    {
        var bytes = Convert.FromBase64String(base64);
        return [.. Enumerable.Range(0, bytes.Length / 4).Select(i => BitConverter.ToSingle(bytes, 4 * i))];
    }
}
