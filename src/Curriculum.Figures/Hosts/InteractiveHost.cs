using System.Runtime.Loader;

namespace Curriculum.Figures.Hosts;

/// <summary>
/// Loads Curriculum.Interactive where .NET Interactive is the host, and only there: it is compiled against that host's
/// packages, which no other host has. The one place of this project that finds a type by its name.
/// </summary>
internal static class InteractiveHost
{
    private const string Host = "Microsoft.DotNet.Interactive",
        Ours = "Curriculum.Interactive";

    private static readonly string[] s_assemblies = ["Plotly.NET.Interactive", Ours];

    /// <summary>Whether .NET Interactive runs in this process.</summary>
    public static bool IsHere =>
        AppDomain.CurrentDomain.GetAssemblies().Any(assembly => assembly.GetName().Name == Host);

    /// <summary>What Curriculum.Interactive gives, or null on another host.</summary>
    /// <exception cref="FileNotFoundException">On .NET Interactive, when the course was built without it.</exception>
    public static IDisplayHost? Load()
    {
        if (!IsHere)
        {
            return null;
        }

        var mine = typeof(InteractiveHost).Assembly;
        var folder = Path.Combine(Path.GetDirectoryName(mine.Location) ?? "", "interactive");
        var context = AssemblyLoadContext.GetLoadContext(mine) ?? AssemblyLoadContext.Default;
        var last = mine;
        foreach (var name in s_assemblies)
        {
            var path = Path.Combine(folder, name + ".dll");
            if (!File.Exists(path))
            {
                throw new FileNotFoundException(
                    $"{path} is missing, and .NET Interactive needs it. Run 'dotnet build' in the course's folder."
                );
            }

            last = context.LoadFromAssemblyPath(path);
        }

        return (IDisplayHost)Activator.CreateInstance(last.GetType(Ours + ".InteractiveDisplay", throwOnError: true)!)!;
    }
}
