using Curriculum.Cli;
using Curriculum.Notebooks.Running;

if (args is ["worker"])
{
    // A cell may have left threads behind that would keep the process alive.
    Environment.Exit(await Worker.RunAsync());
}

return await CurriculumCommand.RunAsync(args, CommandContext.FromEnvironment());
