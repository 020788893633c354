using System.Diagnostics;

namespace Curriculum.Cli.Tests;

/// <summary>A game through the command as a process, as another Go program would play it.</summary>
public sealed class GtpTests : IDisposable
{
    private readonly Process _process;

    public GtpTests()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "Curriculum.Cli.dll"),
                "go",
                "gtp",
                "--player",
                "montecarlo",
                "--playouts",
                "300",
                "--seed",
                "3",
            },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        _process = Process.Start(start)!;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    [Fact]
    public async Task A_game_is_played_to_its_end_and_scored()
    {
        Assert.Equal("= 2", await Ask("protocol_version"));
        Assert.Equal("=7", await Ask("7 boardsize 3"));
        Assert.Equal("=", await Ask("komi 0"));
        Assert.Equal("= B2", await Ask("genmove black")); // The centre takes all of a 3×3 board.
        Assert.StartsWith("? illegal move: b2 has a black stone already", await Ask("play white B2"));
        var passes = 0;
        for (var move = 1; passes < 2 && move < 60; move++)
        {
            var answer = await Ask(move % 2 == 0 ? "genmove b" : "genmove w");
            Assert.StartsWith("= ", answer);
            passes = answer == "= pass" ? passes + 1 : 0;
        }

        Assert.Equal("= B+9", await Ask("final_score"));
        Assert.StartsWith("? illegal move: The game ended with two passes", await Ask("genmove b"));
        Assert.Equal("=", await Ask("undo"));
        Assert.Equal("=", await Ask("quit"));
        await _process.WaitForExitAsync();
        Assert.Equal(0, _process.ExitCode);
    }

    [Fact]
    public async Task The_end_of_the_input_ends_it()
    {
        Assert.StartsWith("? unknown command", await Ask("fly"));
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        Assert.Equal(0, _process.ExitCode);
    }

    // An answer ends with an empty line.
    private async Task<string> Ask(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        var lines = new List<string>();
        while (await _process.StandardOutput.ReadLineAsync() is { Length: > 0 } answer)
        {
            lines.Add(answer);
        }

        return string.Join('\n', lines);
    }
}
