using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Curriculum.Figures.Hosts;

/// <summary>Runs before anything else of this assembly.</summary>
internal static class ModuleSetup
{
#pragma warning disable CA2255 // A host loads this assembly as a plugin: there is no Main that could call this.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Run()
    {
        AssemblyLoadContext.Default.Resolving += (_, name) => LoadedFSharp(name);
        HostFormatters.Register();
        AppContext.SetData("curriculum.display.flush", (Action)Live.FlushAll);
        if (!PageHost.IsHere)
        {
            if (InteractiveHost.IsHere)
            {
                // Two threads that ask for Plotly.NET at once get two copies of it there.
                FigureScript.LoadPlotly();
            }

            FigureScript.Prepare();
        }
    }

    /// <summary>
    /// Plotly.NET asks for a newer FSharp.Core than .NET Interactive has loaded; the loaded one does.
    /// </summary>
    internal static Assembly? LoadedFSharp(AssemblyName name) =>
        name.Name == "FSharp.Core"
            ? AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(a => a.GetName().Name == "FSharp.Core")
            : null;
}
