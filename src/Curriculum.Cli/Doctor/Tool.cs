using System.ComponentModel;

namespace Curriculum.Cli.Doctor;

/// <summary>Asks another program a short question.</summary>
internal static class Tool
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <summary>What the program prints, or null when it is not there, fails, or takes too long.</summary>
    public static async Task<string?> AnswerAsync(
        string program,
        IReadOnlyList<string> arguments,
        string? folder,
        CancellationToken cancellationToken
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_patience);
        try
        {
            var end = await OtherProgram.RunAsync(
                new(program, arguments) { WorkingDirectory = folder ?? "" },
                cancellationToken: limit.Token
            );
            return end.ExitCode == 0 ? end.Output.Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
