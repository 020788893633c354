using Curriculum.Go;
using Curriculum.Go.Gtp;
using Curriculum.Go.Players;

namespace Curriculum.Cli.Commands;

/// <summary><c>curriculum go gtp</c>: plays Go with any program that speaks the Go Text Protocol, version 2.</summary>
internal sealed class GoCommand
{
    private const int MostPlayouts = 10_000_000;
    private const int MostVisits = 100_000;

    private readonly CommandContext _context;

    private readonly Option<string> _player = new("--player")
    {
        Description =
            "Who chooses the moves: net (a net and a search), montecarlo (random playouts) or uniform (every point "
            + "equally likely).",
        DefaultValueFactory = _ => "net",
    };

    private readonly Option<string?> _net = new("--net")
    {
        Description =
            "The file with the net's weights, which says for which size of board; the course's own is for 5×5.",
    };

    private readonly Option<int> _visits = OptionRules.Whole(
        "--visits",
        "The positions that the net looks at for one move.",
        400,
        1,
        MostVisits
    );

    private readonly Option<int> _playouts = OptionRules.Whole(
        "--playouts",
        "The random playouts of montecarlo for one move.",
        2000,
        1,
        MostPlayouts
    );

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "The seed of all chances: the same seed and the same commands give the same game.",
        DefaultValueFactory = _ => 1,
    };

    private GoCommand(CommandContext context) => _context = context;

    public static Command Create(CommandContext context)
    {
        var go = new GoCommand(context);
        var gtp = new Command("gtp", "Speak the Go Text Protocol, version 2, on standard input and output.")
        {
            go._player,
            go._net,
            go._visits,
            go._playouts,
            go._seed,
        };
        go._player.AcceptOnlyFromAmong("net", "montecarlo", "uniform");
        gtp.SetAction(go.Gtp);
        return new("go", "Play the game of Go.") { gtp };
    }

    private int Gtp(ParseResult parsed)
    {
        IPlayer player = parsed.GetValue(_player) switch
        {
            "uniform" => new UniformPlayer(),
            "montecarlo" => new MonteCarloPlayer(parsed.GetValue(_playouts)),
            _ => new SearchPlayer(Net(parsed.GetValue(_net)), new() { Visits = parsed.GetValue(_visits) }),
        };
        var engine = new GtpEngine(
            player,
            new Random(parsed.GetValue(_seed)),
            file => File.ReadAllText(Path.Combine(_context.CurrentFolder, file))
        );
        engine.Run(_context.Lines, _context.Out.Profile.Out.Writer);
        return ExitCode.Fine;
    }

    private GoNet Net(string? file)
    {
        if (file is null)
        {
            return GoNet.Shipped();
        }

        try
        {
            using var stream = File.OpenRead(Path.Combine(_context.CurrentFolder, file));
            return GoNetFile.Load(stream);
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            throw CommandException.Usage($"--net: {file} cannot be read as a net for Go. {error.Message}");
        }
    }
}
