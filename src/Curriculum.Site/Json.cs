using System.Text.Encodings.Web;
using System.Text.Json;

namespace Curriculum.Site;

/// <summary>JSON as this project writes it: without spaces, and readable characters as they are.</summary>
internal static class Json
{
    public static JsonSerializerOptions Compact { get; } =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
