using Curriculum.Cli;
using Curriculum.Kernel;

if (args is ["worker"])
{
    // A cell may have left threads behind that would keep the process alive.
    Environment.Exit(await Worker.RunAsync());
}

if (args is ["kernel", "start", var connection])
{
    // A front end waits for its kernel: nothing of the command line is loaded, and no thread of a cell is waited for.
    Environment.Exit(KernelProcess.Run(connection, Console.Error));
}

return await CurriculumCommand.RunAsync(args, CommandContext.FromEnvironment());
