using Curriculum.Cli.Data;

namespace Curriculum.Cli.Commands;

/// <summary><c>curriculum data</c>: fetches a data set the course does not ship, and checks it.</summary>
internal static class DataCommand
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    public static Command Create(CommandContext context)
    {
        var name = new Argument<string>("set") { Description = "mnist or fashion." };
        name.AcceptOnlyFromAmong([.. DataSet.All.Select(set => set.Name)]);
        var from = new Option<string?>("--from")
        {
            Description = "The address of a folder that holds the files (a public mirror).",
        };
        var to = new Option<string?>("--to") { Description = "The folder they go to (data/mnist or data/fashion)." };
        var command = new Command("data", "Fetch a larger data set and check its SHA-256.") { name, from, to };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var set = DataSet.All.First(set => set.Name == parsed.GetRequiredValue(name));
                var folder = parsed.GetValue(to) is { } given
                    ? Path.GetFullPath(given, context.CurrentFolder)
                    : Path.Combine(context.Course.Data, set.Name);
                return FetchAsync(
                    context,
                    set,
                    Address(parsed.GetValue(from) ?? set.Mirror),
                    folder,
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static Uri Address(string text)
    {
        var folder = text.EndsWith('/') ? text : text + "/";
        return Uri.TryCreate(folder, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw CommandException.Usage(
                $"{text} is not an address: --from takes one such as {DataSet.Mnist.Mirror}"
            );
    }

    private static async Task<int> FetchAsync(
        CommandContext context,
        DataSet set,
        Uri from,
        string folder,
        CancellationToken cancellationToken
    )
    {
        using var client = new HttpClient { Timeout = s_patience };
        await new Download(client, context.Line).RunAsync(set, from, folder, cancellationToken);
        context.Line($"{set.Name} is in {folder}");
        return ExitCode.Fine;
    }
}
