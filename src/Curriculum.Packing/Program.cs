using Curriculum.Packing;

// Its argument is a file that says what to pack; an error is written as MSBuild reads it.
try
{
    new EnginePack(PackRequest.Read(args[0])).Write();
    return 0;
}
catch (Exception error) when (error is InvalidOperationException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"Curriculum.Packing : error PACK1: {error.Message}");
    return 1;
}
