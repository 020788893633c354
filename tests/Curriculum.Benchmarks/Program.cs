using Curriculum.Benchmarks;

if (args is ["steps", ..])
{
    Steps.Print(args.Length > 1 ? args[1] : "");
    return 0;
}
if (args is ["digits", ..])
{
    DigitsRecipe.Print(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 20);
    return 0;
}
BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Steps).Assembly).Run(args);
return 0;
