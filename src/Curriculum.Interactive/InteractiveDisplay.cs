using Curriculum.Figures.Hosts;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace Curriculum.Interactive;

/// <summary>
/// .NET Interactive's side of the figures: <c>Setup.Begin()</c> makes one. It teaches the host's formatters vectors,
/// matrices, networks and bare Plotly charts.
/// </summary>
internal sealed class InteractiveDisplay : IDisplayHost
{
    private const string Html = "text/html";

    public InteractiveDisplay()
    {
        HostFormatters.Register(Teach);
        Formatter.Register<GenericChart>(
            (chart, to) => to.Write(Plotly.NET.Interactive.Formatters.toInteractiveHTML(chart)),
            Html
        );
        Formatter.SetPreferredMimeTypesFor(typeof(GenericChart), Html);
    }

    public IDisplayed? Display(object value) =>
        KernelInvocationContext.Current is { } context ? new InteractiveDisplayed(context, value) : null;

    private static void Teach(Type type, IReadOnlyList<string> mimeTypes, Func<object, string, string> write)
    {
        foreach (var mimeType in mimeTypes)
        {
            Formatter.Register(type, (value, to) => to.Write(write(value, mimeType)), mimeType);
        }

        Formatter.SetPreferredMimeTypesFor(type, [.. mimeTypes]);
    }
}
