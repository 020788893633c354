namespace Curriculum.Figures;

/// <summary>
/// The pictures of the course. Each method returns a <see cref="Figure"/>, which is then given axis names, log scales,
/// an alternative text: <c>Plot.Lines("f(x_k)", ("momentum", values)).LogY().Axes("step k", "f")</c>.
/// </summary>
public static partial class Plot
{
    private static Figure Make(string title, string kind, IEnumerable<Mark> marks, Func<Panel, Panel>? change = null)
    {
        var panel = new Panel { Title = title ?? "", Kind = kind };
        return new((change?.Invoke(panel) ?? panel).Add(marks));
    }
}
