namespace Curriculum.Figures.Hosts;

/// <summary>Hosts that use Microsoft.DotNet.Interactive.Formatting find a type's formatters by this name.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>What everything this project shows prefers; read once for each type.</summary>
    public string[] PreferredMimeTypes { get; } = PageHost.MimeTypes(FigureSpec.MimeType);
}
