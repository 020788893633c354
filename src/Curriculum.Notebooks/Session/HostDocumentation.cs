using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Curriculum.Notebooks;

/// <summary>The XML documentation beside a referenced assembly, read when someone asks for it.</summary>
internal sealed class HostDocumentation(ISessionHost host, string assembly) : DocumentationProvider
{
    private readonly Lazy<Dictionary<string, string>> _members = new(() => Read(host, assembly));

    protected override string GetDocumentationForSymbol(
        string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        _members.Value.GetValueOrDefault(documentationMemberID, "");

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => assembly.GetHashCode(StringComparison.Ordinal);

    private static Dictionary<string, string> Read(ISessionHost host, string assembly)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        if (host.Resolve(Path.ChangeExtension(Path.GetFileName(assembly), ".xml"), assembly) is not { } file)
            return members;
        try
        {
            using var stream = new MemoryStream(host.Read(file));
            foreach (var member in XDocument.Load(stream).Descendants("member"))
                members[(string?)member.Attribute("name") ?? ""] = member.ToString();
        }
        catch (XmlException)
        {
            // Documentation that cannot be read is documentation that is not there.
        }
        return members;
    }
}
