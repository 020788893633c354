using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Curriculum.Kernel.Packages;

/// <summary>
/// Lets packages find the native libraries they call, in whichever load context the session put them.
/// </summary>
internal sealed class NativeLibraries
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<AssemblyLoadContext> _watched = [];

    public void Add(IReadOnlyList<string> files)
    {
        if (files.Count == 0)
        {
            return;
        }

        lock (_gate)
        {
            if (_paths.Count == 0)
            {
                AppDomain.CurrentDomain.AssemblyLoad += (_, e) => Watch(e.LoadedAssembly);
            }

            foreach (var file in files)
            {
                _paths[Plain(Path.GetFileName(file))] = file;
            }
        }
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            Watch(assembly);
        }
    }

    private void Watch(Assembly assembly)
    {
        if (AssemblyLoadContext.GetLoadContext(assembly) is not { } context)
        {
            return;
        }

        lock (_gate)
        {
            if (!_watched.Add(context))
            {
                return;
            }
        }
        context.ResolvingUnmanagedDll += (_, name) => Find(name) is { } path ? NativeLibrary.Load(path) : 0;
    }

    private string? Find(string name)
    {
        lock (_gate)
        {
            return _paths.GetValueOrDefault(Plain(name));
        }
    }

    /// <summary>libx.so.1, x.dll and x all are x.</summary>
    private static string Plain(string name)
    {
        if (name.StartsWith("lib", StringComparison.Ordinal))
        {
            name = name[3..];
        }

        foreach (var end in (string[])[".so", ".dll", ".dylib"])
        {
            if (name.IndexOf(end, StringComparison.OrdinalIgnoreCase) is > 0 and var at)
            {
                name = name[..at];
            }
        }

        return name;
    }
}
