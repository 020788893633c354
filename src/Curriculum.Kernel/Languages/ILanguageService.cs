using System.Text.Json.Nodes;

namespace Curriculum.Kernel.Languages;

/// <summary>What the kernel can say about code that is being written.</summary>
internal interface ILanguageService
{
    /// <summary>The content of a complete_reply.</summary>
    JsonObject Complete(string code, int cursor);

    /// <summary>The content of an inspect_reply.</summary>
    JsonObject Inspect(string code, int cursor, int detail);

    /// <summary>A page about an expression, for the front end's pager: MIME type → text.</summary>
    JsonObject Page(string expression);
}
