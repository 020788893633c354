namespace Curriculum.Exercises;

/// <summary>Tells any notebook host how a type shows itself. Hosts find this attribute by its name, so that no
/// package of a host is needed.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [];
}
