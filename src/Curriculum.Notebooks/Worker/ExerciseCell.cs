using System.Globalization;

namespace Curriculum.Notebooks.Running;

/// <summary>
/// The cell ids of exercises: the stub of exercise 5.4 is the cell <c>exercise-5-4</c>, its check <c>check-5-4</c>.
/// </summary>
public static class ExerciseCell
{
    private const string StubPrefix = "exercise-",
        CheckPrefix = "check-";

    /// <summary>The exercise whose stub has this cell id, for example 5.4, or null.</summary>
    public static string? OfStub(string? cellId) => Of(cellId, StubPrefix);

    /// <summary>The exercise whose check has this cell id, or null.</summary>
    public static string? OfCheck(string? cellId) => Of(cellId, CheckPrefix);

    /// <summary>The id of the exercise's stub cell.</summary>
    public static string StubId(string exercise) => StubPrefix + Dashed(exercise);

    /// <summary>The id of the exercise's check cell.</summary>
    public static string CheckId(string exercise) => CheckPrefix + Dashed(exercise);

    private static string Dashed(string exercise)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        return exercise.Replace('.', '-');
    }

    private static string? Of(string? cellId, string prefix)
    {
        if (cellId is null || !cellId.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var parts = cellId[prefix.Length..].Split('-');
        var isNumber =
            parts.Length == 2
            && parts.All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        return isNumber ? string.Join('.', parts) : null;
    }
}
