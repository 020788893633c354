using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Curriculum.Kernel.Install;

/// <summary>Tells Jupyter about this kernel, and takes that back.</summary>
public sealed partial class KernelInstaller
{
    /// <summary>The kernel's name when none is given.</summary>
    public const string DefaultName = "curriculum";

    /// <summary>The name under which Polyglot Notebooks save theirs.</summary>
    public const string PolyglotName = ".net-csharp";

    private readonly Action<string> _say;
    private readonly Func<string, CancellationToken, string> _createApp;

    /// <summary>An installer that says what it does, one line at a time.</summary>
    public KernelInstaller(Action<string> say)
        : this(say, new KernelApp(say).Create) { }

    internal KernelInstaller(Action<string> say, Func<string, CancellationToken, string> createApp) =>
        (_say, _createApp) = (say, createApp);

    /// <summary>
    /// Installs the kernel for this user, or under <paramref name="prefix"/>. Throws a sentence when it cannot.
    /// </summary>
    public void Install(string? prefix, string name, CancellationToken stop = default)
    {
        if (!NamePattern().IsMatch(name))
        {
            throw new KernelException(
                $"'{name}' is no name for a kernel: use small letters, digits, '.', '_' and '-'."
            );
        }

        var places = KernelPlaces.For(prefix);
        var spec = Path.Combine(places.Kernels, name);
        if (File.Exists(Path.Combine(spec, "kernel.json")) && KernelSpec.App(spec) is null)
        {
            throw new KernelException($"There is another kernel in '{spec}'. Choose a name with --name.");
        }

        var dll = _createApp(places.Apps, stop);
        var dotnet = Dotnet();
        KernelSpec.Write(spec, name == PolyglotName ? ".NET (C#) by Curriculum" : "C# (Curriculum)", dotnet, dll);
        _say($"Installed the kernel \"C# (Curriculum)\" in {spec}");
        RegisterForPolyglot(places, dotnet, dll);
        RemoveUnused(places);
    }

    /// <summary>Removes the kernel, and the one registered for Polyglot notebooks when it is ours.</summary>
    public void Uninstall(string? prefix, string name)
    {
        var places = KernelPlaces.For(prefix);
        var spec = Path.Combine(places.Kernels, name);
        if (!File.Exists(Path.Combine(spec, "kernel.json")))
        {
            throw new KernelException(
                $"There is no kernel '{name}' in '{places.Kernels}'. `jupyter kernelspec list` shows where each is."
            );
        }

        if (KernelSpec.App(spec) is not { } app)
        {
            throw new KernelException(
                $"The kernel in '{spec}' was not installed by this command, so it is left alone."
            );
        }

        Remove(spec);
        var polyglot = Path.Combine(places.Kernels, PolyglotName);
        if (KernelSpec.App(polyglot) == app)
        {
            Remove(polyglot);
        }

        RemoveUnused(places);
    }

    private void RegisterForPolyglot(KernelPlaces places, string dotnet, string dll)
    {
        var ours = Path.Combine(places.Kernels, PolyglotName);
        var other = places
            .Searched()
            .Select(f => Path.Combine(f, PolyglotName))
            .FirstOrDefault(f => Directory.Exists(f) && KernelSpec.App(f) is null);
        if (other is not null)
        {
            _say($"A kernel named {PolyglotName} is in {other}; it stays as it is.");
            return;
        }
        KernelSpec.Write(ours, ".NET (C#) by Curriculum", dotnet, dll);
        _say($"Registered it as {PolyglotName} too, so that Polyglot notebooks open without asking.");
    }

    private void Remove(string spec)
    {
        try
        {
            Directory.Delete(spec, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KernelException($"'{spec}' cannot be removed: {e.Message}", e);
        }
        _say($"Removed {spec}");
    }

    private static void RemoveUnused(KernelPlaces places)
    {
        var used = Directory.Exists(places.Kernels)
            ? Directory.GetDirectories(places.Kernels).Select(KernelSpec.App).OfType<string>().ToHashSet()
            : [];
        KernelApp.RemoveAllBut(places.Apps, used);
    }

    /// <summary>
    /// The dotnet that runs now, by its full path: a front end started from a menu has no PATH to find it on.
    /// </summary>
    private static string Dotnet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var beside = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(beside) ? beside : name;
    }

    [GeneratedRegex("^[a-z0-9._-]+$")]
    private static partial Regex NamePattern();
}
