using Curriculum.Go.Gtp;
using Curriculum.Go.Players;

namespace Curriculum.Cli.Commands;

/// <summary><c>curriculum go gtp</c>: plays Go with any program that speaks the Go Text Protocol, version 2.</summary>
internal sealed class GoCommand
{
    private const int MostPlayouts = 10_000_000;

    private readonly CommandContext _context;

    private readonly Option<string> _player = new("--player")
    {
        Description = "Who chooses the moves: uniform (every point equally likely) or montecarlo (random playouts).",
        DefaultValueFactory = _ => "montecarlo",
    };

    private readonly Option<int> _playouts = new("--playouts")
    {
        Description = "The random playouts of montecarlo for one move.",
        DefaultValueFactory = _ => 2000,
    };

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
            go._playouts,
            go._seed,
        };
        go._player.AcceptOnlyFromAmong("uniform", "montecarlo");
        OptionRules.Between(go._playouts, 1, MostPlayouts);
        gtp.SetAction(go.Gtp);
        return new("go", "Play the game of Go.") { gtp };
    }

    private int Gtp(ParseResult parsed)
    {
        IPlayer player =
            parsed.GetValue(_player) == "uniform"
                ? new UniformPlayer()
                : new MonteCarloPlayer(parsed.GetValue(_playouts));
        var engine = new GtpEngine(
            player,
            new Random(parsed.GetValue(_seed)),
            file => File.ReadAllText(Path.Combine(_context.CurrentFolder, file))
        );
        engine.Run(_context.Lines, _context.Out.Profile.Out.Writer);
        return ExitCode.Fine;
    }
}
