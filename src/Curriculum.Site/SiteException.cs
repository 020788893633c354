namespace Curriculum.Site;

/// <summary>The site cannot be built; the message is one sentence with the cure.</summary>
public sealed class SiteException(SiteFault fault, string message) : Exception(message)
{
    /// <summary>Whose business it is.</summary>
    public SiteFault Fault { get; } = fault;

    internal static SiteException Content(string message) => new(SiteFault.Content, message);

    internal static SiteException Environment(string message) => new(SiteFault.Environment, message);

    internal static SiteException Usage(string message) => new(SiteFault.Usage, message);
}
