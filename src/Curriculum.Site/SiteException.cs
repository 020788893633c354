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

/// <summary>Why a site cannot be built.</summary>
public enum SiteFault
{
    /// <summary>A notebook failed, or holds text that cannot be shown.</summary>
    Content,

    /// <summary>A program is missing, a folder cannot be written.</summary>
    Environment,

    /// <summary>What was asked for makes no sense.</summary>
    Usage,
}
