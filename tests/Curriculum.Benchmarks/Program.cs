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
if (args is ["go", "train", var folder, ..])
{
    int Given(int i, int usual) =>
        args.Length > i ? int.Parse(args[i], System.Globalization.CultureInfo.InvariantCulture) : usual;
    GoRecipe.Train(folder, Given(3, int.MaxValue), Given(4, Environment.ProcessorCount));
    return 0;
}
if (args is ["go", var table, ..])
{
    long Number(int i, long usual) =>
        args.Length > i ? long.Parse(args[i], System.Globalization.CultureInfo.InvariantCulture) : usual;
    var threads = (int)Number(4, Environment.ProcessorCount);
    switch (table)
    {
        case "target":
            GoTables.Target((int)Number(2, 10), Number(3, 1_000_000), threads);
            return 0;
        case "speed":
            GoSpeed.Print();
            return 0;
        case "strength":
            GoStrength.Print((int)Number(2, 3), Number(3, 4_000_000), threads);
            return 0;
        case "ablation":
            GoTables.Ablation((int)Number(2, 3), Number(3, 300_000), threads, args.Length > 5 ? args[5] : "");
            return 0;
    }
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
