using Curriculum.Kernel;
using Curriculum.Kernel.Install;
using Curriculum.Kernel.Protocol;

namespace Curriculum.Cli.Commands;

/// <summary><c>curriculum kernel</c>: the Jupyter kernel that runs the notebooks in any front end.</summary>
internal static class KernelCommand
{
    public static Command Create(CommandContext context) =>
        new("kernel", "Install, start or remove the Jupyter kernel \"C# (Curriculum)\".")
        {
            Install(context),
            Uninstall(context),
            Start(context),
        };

    private static Command Install(CommandContext context)
    {
        var (user, prefix, name) = Where();
        var command = new Command("install", "Tell Jupyter about the kernel.") { user, prefix, name };
        OnlyOne(command, user, prefix);
        command.SetAction(
            (parsed, cancellationToken) =>
                Task.FromResult(
                    Run(() =>
                        new KernelInstaller(context.Line).Install(
                            parsed.GetValue(prefix),
                            parsed.GetValue(name)!,
                            cancellationToken
                        )
                    )
                )
        );
        return command;
    }

    private static Command Uninstall(CommandContext context)
    {
        var (user, prefix, name) = Where();
        var command = new Command("uninstall", "Take the kernel away again.") { user, prefix, name };
        OnlyOne(command, user, prefix);
        command.SetAction(parsed =>
            Run(() => new KernelInstaller(context.Line).Uninstall(parsed.GetValue(prefix), parsed.GetValue(name)!))
        );
        return command;
    }

    private static Command Start(CommandContext context)
    {
        var connection = new Argument<string>("connection")
        {
            Description = "The connection file that the front end wrote.",
        };
        var command = new Command("start", "Run the kernel; a front end does this.") { connection };
        command.SetAction(parsed => KernelProcess.Run(parsed.GetValue(connection)!, context.Error));
        return command;
    }

    private static (Option<bool> User, Option<string?> Prefix, Option<string> Name) Where() =>
        (
            new("--user") { Description = "For you alone; this is what happens without options." },
            new("--prefix")
            {
                Description = "Under a folder instead, such as a Python environment: PREFIX/share/jupyter/kernels.",
            },
            new("--name") { Description = "The kernel's name.", DefaultValueFactory = _ => KernelInstaller.DefaultName }
        );

    private static void OnlyOne(Command command, Option<bool> user, Option<string?> prefix) =>
        command.Validators.Add(result =>
        {
            if (result.GetValue(user) && result.GetValue(prefix) is not null)
            {
                result.AddError("Give --user or --prefix, not both.");
            }
        });

    private static int Run(Action work)
    {
        try
        {
            work();
            return ExitCode.Fine;
        }
        catch (KernelException error)
        {
            throw CommandException.Environment(error.Message);
        }
    }
}
