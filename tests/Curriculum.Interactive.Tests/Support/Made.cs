namespace Curriculum.Interactive.Tests.Support;

/// <summary>What these tests make.</summary>
internal static class Made
{
    /// <summary>A folder of the build: <c>artifacts/hosts/…</c></summary>
    public static string In(params string[] names)
    {
        var folder = Path.Combine([Repository.Artifacts, "hosts", .. names]);
        Directory.CreateDirectory(folder);
        return folder;
    }
}
