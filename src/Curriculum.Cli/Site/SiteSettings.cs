using Curriculum.Cli.Commands;
using Curriculum.Site;

namespace Curriculum.Cli.Site;

/// <summary>The options that <c>site</c> and <c>serve</c> share.</summary>
internal sealed class SiteSettings
{
    private readonly Option<string?> _out = new("--out") { Description = "The folder of the site (artifacts/site)." };

    private readonly Option<bool> _noEngine = new("--no-engine")
    {
        Description = "A site to read: without the engine that runs cells in the browser.",
    };

    private readonly Option<string?> _remarks = new("--remarks")
    {
        Description = "Where a reader's remark on a heading goes: an address with {place} in it. Without it: no links.",
    };

    private readonly Option<int> _jobs = OptionRules.Jobs();

    public void AddTo(Command command)
    {
        command.Add(_out);
        command.Add(_noEngine);
        command.Add(_jobs);
        command.Add(_remarks);
    }

    // What a page makes a link of.
    private static string? Remarks(string? address) =>
        address is null
        || (
            address.Contains("{place}", StringComparison.Ordinal)
            && Uri.TryCreate(address.Replace("{place}", "x", StringComparison.Ordinal), UriKind.Absolute, out var uri)
            && uri.Scheme is "https" or "http" or "mailto"
        )
            ? address
            : throw CommandException.Usage(
                $"--remarks {address} is no address for remarks: one that begins with https:, http: or mailto: and "
                    + "has {place} in it, as in mailto:me@example.org?subject={place}"
            );

    public SiteRequest Read(CommandContext context, ParseResult parsed)
    {
        var course = context.Course;
        var engine = Path.Combine(course.Root, "src", "Curriculum.LiveBook");
        return new(
            new SiteOptions
            {
                Notebooks = course.Notebooks,
                Web = Path.Combine(course.Root, "src", "Curriculum.Site", "web"),
                Library = course.Library,
                Answers = course.Answers,
                Remarks = Remarks(parsed.GetValue(_remarks)),
                Output = Path.GetFullPath(
                    parsed.GetValue(_out) ?? Path.Combine(course.Root, "artifacts", "site"),
                    context.CurrentFolder
                ),
                Cache = Path.Combine(course.Root, "artifacts", "site-cache"),
                Worker = context.Worker,
                Runner = new RunnerOptions { Jobs = parsed.GetValue(_jobs) },
                Say = context.Line,
            },
            !parsed.GetValue(_noEngine) && Directory.Exists(engine) ? engine : null
        );
    }
}
