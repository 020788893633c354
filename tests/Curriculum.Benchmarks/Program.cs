using Curriculum.Benchmarks;

if (args is ["steps", ..])
{
    Steps.Print(args.Length > 1 ? args[1] : "");
    return 0;
}
if (args is ["peak", ..])
{
    PeakTable.Print(args.Length > 1 ? args[1] : "");
    return 0;
}
if (args is ["forward", ..])
{
    ForwardTable.Print(args.Length > 1 ? args[1] : "");
    return 0;
}
if (args is ["digits", ..])
{
    DigitsRecipe.Print(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 20);
    return 0;
}
if (args is ["playouts"])
{
    GoPlayouts.Print();
    return 0;
}
if (args is ["match", _, _, _, ..])
{
    GoMatch.Print(args[1..]);
    return 0;
}
if (args is ["pieces", ..])
{
    int Nets(int i, int usual) =>
        args.Length > i ? int.Parse(args[i], System.Globalization.CultureInfo.InvariantCulture) : usual;
    PiecesTable.Print(Nets(1, 3000), Nets(2, 1000));
    return 0;
}
BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Steps).Assembly).Run(args);
return 0;
