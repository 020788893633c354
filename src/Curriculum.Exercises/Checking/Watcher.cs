namespace Curriculum.Exercises;

/// <summary>
/// Where an answer runs on the only thread there is (a page in a browser), it can only be ended from outside. Whoever
/// can do so leaves a function in AppContext and is told, before each input is tried, what to say if the answer does
/// not end.
/// </summary>
internal static class Watcher
{
    private const string Seam = "curriculum.checking";

    private static Action<string, TimeSpan>? Told => AppContext.GetData(Seam) as Action<string, TimeSpan>;

    /// <summary>The next input is about to be tried.</summary>
    /// <param name="verdict">The verdict if it does not end.</param>
    /// <param name="limit">How long all inputs together may take.</param>
    public static void Trying(Func<Verdict> verdict, TimeSpan limit) => Told?.Invoke(verdict().ToJson(), limit);

    /// <summary>The answer has ended.</summary>
    public static void Ended() => Told?.Invoke("", TimeSpan.Zero);
}
