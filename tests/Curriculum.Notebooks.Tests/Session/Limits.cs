namespace Curriculum.Notebooks.Tests.Session;

/// <summary>Times that tests wait for: far above what is promised, so that a busy machine fails nothing.</summary>
internal static class Limits
{
    /// <summary>A stop takes effect within 500 ms; three times that is the bound.</summary>
    public static readonly TimeSpan Stop = TimeSpan.FromMilliseconds(1500);

    /// <summary>For what must happen at all.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
}
