using Curriculum.Figures.Hosts;
using Curriculum.Notebooks;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace Curriculum.Interactive;

/// <summary>
/// .NET Interactive's side of the figures: <c>Setup.Begin()</c> makes one. It teaches the host's formatters vectors,
/// matrices, networks and bare Plotly charts, and guards the cells against endless recursion.
/// </summary>
internal sealed class InteractiveDisplay : IDisplayHost
{
    private const string Html = "text/html";

    private readonly FigureSentences _sentences = new(Directory.GetCurrentDirectory());

    public InteractiveDisplay()
    {
        HostFormatters.Register(Teach);
        Formatter.Register<GenericChart>(
            (chart, to) => to.Write(Plotly.NET.Interactive.Formatters.toInteractiveHTML(chart)),
            Html
        );
        Formatter.SetPreferredMimeTypesFor(typeof(GenericChart), Html);
        if (KernelInvocationContext.Current?.HandlingKernel is CSharpKernel kernel)
        {
            InteractiveGuards.Watch(kernel);
        }
    }

    public IDisplayed? Display(object value) =>
        KernelInvocationContext.Current is { } context ? new InteractiveDisplayed(context, value) : null;

    /// <summary>From the notebook's file: this host hands on the text of a cell, not its metadata.</summary>
    public string? FigureSentence() =>
        KernelInvocationContext.Current?.Command is SubmitCode cell
            ? _sentences.Of(InteractiveGuards.Written(cell))
            : null;

    private static void Teach(Type type, IReadOnlyList<string> mimeTypes, Func<object, string, string> write)
    {
        foreach (var mimeType in mimeTypes)
        {
            Formatter.Register(type, (value, to) => to.Write(write(value, mimeType)), mimeType);
        }

        Formatter.SetPreferredMimeTypesFor(type, [.. mimeTypes]);
    }
}
