using Curriculum.Languages;
using Curriculum.Notebooks;

namespace Curriculum.LiveBook;

/// <summary>
/// Questions about code that is being written. Nothing here is touched before the second download is there.
/// </summary>
internal static class Questions
{
    private static CellLanguage? s_language;

    public static async Task<string> CompleteAsync(CSharpSession session, string id, string code, int position)
    {
        var completion = await Language(session).CompleteAsync(code, Inside(code, position));
        return Messages.Completions(id, completion);
    }

    public static async Task<string> DescribeAsync(
        CSharpSession session,
        string id,
        string code,
        int position,
        string item
    )
    {
        var language = Language(session);
        var text = await language.DescribeAsync(item);
        if (text is null)
        {
            await language.CompleteAsync(code, Inside(code, position));
            text = await language.DescribeAsync(item);
        }
        return Messages.Text("description", id, text ?? "");
    }

    public static async Task<string> InspectAsync(CSharpSession session, string id, string code, int position) =>
        Messages.Text(
            "inspection",
            id,
            (await Language(session).InspectAsync(code, Inside(code, position)))?.Plain ?? ""
        );

    private static CellLanguage Language(CSharpSession session) => s_language ??= new CellLanguage(session);

    private static int Inside(string code, int position) => Math.Clamp(position, 0, code.Length);
}
