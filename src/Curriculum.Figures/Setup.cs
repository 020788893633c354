using System.Globalization;
using Curriculum.Figures.Hosts;

namespace Curriculum.Figures;

/// <summary>What setup.csx calls: <c>Curriculum.Figures.Setup.Begin();</c></summary>
public static class Setup
{
    private static readonly Func<object, IReadOnlyDictionary<string, string>?> s_bundle = static value =>
        value is Figure ? FigureFormatterSource.Bundle(value) : null;

    /// <summary>
    /// Teaches the host to show vectors and matrices, writes numbers alike whatever the system's language, and shows
    /// the one output that brings the figures' script. Running it again brings the script again: so the setup cell of a
    /// saved notebook always holds it. On .NET Interactive, where a large output of the first cell is slow, the script
    /// comes with the first figure. A page that draws by itself gets none.
    /// </summary>
    public static void Begin()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        HostFormatters.Register();
        if (PageHost.IsHere)
        {
            AppContext.SetData("curriculum.figures", s_bundle);
            return;
        }

        DisplaySeam.Host ??= InteractiveHost.Load();
        if (DisplaySeam.Host is not null)
        {
            FigureScript.Forget();
        }
        else
        {
            _ = new DisplaySeam("curriculum-figures-script", FigureScript.Instance);
        }
    }
}
