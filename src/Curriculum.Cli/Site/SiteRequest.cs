using Curriculum.Site;

namespace Curriculum.Cli.Site;

/// <summary>What the user asked for.</summary>
/// <param name="Options">How to build; the engine's folder is not in it yet.</param>
/// <param name="EngineProject">The project to publish for it, or null for a site to read.</param>
internal sealed record SiteRequest(SiteOptions Options, string? EngineProject);
