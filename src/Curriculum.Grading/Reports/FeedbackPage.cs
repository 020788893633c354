using System.Globalization;
using System.Text;

namespace Curriculum.Grading;

/// <summary>What a student gets back: the code, what is wrong with it, a hint, the mark.</summary>
internal static class FeedbackPage
{
    public static byte[] Of(StudentResult student)
    {
        var body = new StringBuilder();
        body.Append(
            CultureInfo.InvariantCulture,
            $"<p><strong>{Html.Number(student.Points)} of {Html.Number(student.Of)} points</strong></p>\n"
        );
        foreach (var file in student.Submissions.Where(file => file.Problem is not null || file.DaysLate > 0))
        {
            var late = file.DaysLate > 0 ? $"handed in {file.DaysLate} days late. " : "";
            body.Append(
                CultureInfo.InvariantCulture,
                $"<p>{Html.Text(file.File)}: {late}{Html.Text(file.Problem)}</p>\n"
            );
        }

        foreach (var mark in student.Marks)
        {
            Append(body, mark);
        }

        return Html.Page($"Feedback for {student.Name}", body.ToString());
    }

    private static void Append(StringBuilder body, Mark mark)
    {
        var result = mark.Result;
        var points = mark.Points is { } given ? Html.Number(given) : "not yet settled,";
        body.Append(
            CultureInfo.InvariantCulture,
            $"<h2>{Html.Text(result.Exercise)} {Html.Text(result.Title)}: {Html.Text(result.Verdict)}</h2>\n"
        );
        body.Append(CultureInfo.InvariantCulture, $"<p>{points} of {Html.Number(mark.Of)} points");
        body.Append(mark.Deducted > 0 ? $" ({Html.Number(mark.Deducted)} taken away for being late)" : "")
            .Append(".</p>\n");
        Paragraph(body, mark.Person is null ? null : "The mark was set by " + mark.Person);
        Paragraph(body, string.IsNullOrEmpty(mark.Words) ? null : "Your teacher: " + mark.Words);
        Paragraph(body, result.Message);
        if (result.Counterexample is { } input)
        {
            body.Append(Html.Code(input, $"An input that shows it, {result.Exercise}")).Append('\n');
        }

        Paragraph(body, result.Hint is { } hint ? "Hint: " + hint : null);
        if (result.Code.Length > 0)
        {
            body.Append(Html.Code(result.Code, $"Your code for {result.Exercise}")).Append('\n');
        }
    }

    private static void Paragraph(StringBuilder body, string? text) =>
        body.Append(
            string.IsNullOrEmpty(text)
                ? ""
                : $"<p>{Html.Text(text).Replace("\n", "<br>\n", StringComparison.Ordinal)}</p>\n"
        );
}
