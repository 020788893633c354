using System.Globalization;
using Curriculum.Cli;
using Curriculum.Kernel;
using Curriculum.Kernel.Packages;

// All cultures are there for cells to ask for; numbers look the same on every machine until one is asked for.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

if (args is ["worker"])
{
    // A cell may have left threads behind that would keep the process alive.
    Environment.Exit(await Worker.RunAsync(folder => new CellPackages(folder)));
}

if (CurrentFolder.Lost() is { } lost)
{
    await Console.Error.WriteLineAsync(lost);
    return ExitCode.Environment;
}

if (args is ["kernel", "start", var connection])
{
    // A front end waits for its kernel: nothing of the command line is loaded, and no thread of a cell is waited for.
    Environment.Exit(KernelProcess.Run(connection, Console.Error));
}

return await CurriculumCommand.RunAsync(args, CommandContext.FromEnvironment());
