namespace Curriculum.Notebooks.Tests.Session;

/// <summary>Tests that measure a limit or touch what is one per process: they run with no other beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
