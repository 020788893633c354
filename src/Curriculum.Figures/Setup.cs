using Curriculum.Figures.Hosts;

namespace Curriculum.Figures;

/// <summary>What setup.csx calls: <c>Curriculum.Figures.Setup.Begin();</c></summary>
public static class Setup
{
    /// <summary>
    /// Teaches the host to show vectors and matrices, and shows the one output that brings the figures' script.
    /// Running it again brings the script again: so the setup cell of a saved notebook always holds it. A page that
    /// draws by itself gets none.
    /// </summary>
    public static void Begin()
    {
        HostFormatters.Register();
        if (!PageHost.IsHere)
        {
            _ = new DisplaySeam("curriculum-figures-script", FigureScript.Instance);
        }
    }
}
