namespace Curriculum.Site;

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
