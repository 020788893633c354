namespace Curriculum.Figures.Hosts;

/// <summary>Hosts that use Microsoft.DotNet.Interactive.Formatting find a type's formatters by this name.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = ["text/html", "text/plain"];
}
