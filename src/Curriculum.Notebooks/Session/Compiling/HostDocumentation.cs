using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Curriculum.Notebooks;

/// <summary>The XML documentation beside a referenced assembly, read when someone asks for it.</summary>
internal sealed class HostDocumentation(ISessionHost host, string assembly) : DocumentationProvider
{
    private readonly Lazy<Dictionary<string, string>> _members = new(() => Read(host, assembly));

    protected override string GetDocumentationForSymbol(
        string documentationMemberID,
        CultureInfo preferredCulture,
        CancellationToken cancellationToken = default
    ) => _members.Value.GetValueOrDefault(documentationMemberID, "");

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => assembly.GetHashCode(StringComparison.Ordinal);

    private static Dictionary<string, string> Read(ISessionHost host, string assembly) =>
        host.Resolve(Path.ChangeExtension(Path.GetFileName(assembly), ".xml"), assembly) is { } file
            ? Members(host.Read(file))
            : [];

    // A method of its own: where no documentation is asked for, nothing of XML is loaded.
    private static Dictionary<string, string> Members(byte[] xml)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var stream = new MemoryStream(xml);
            foreach (var member in XDocument.Load(stream).Descendants("member"))
            {
                members[(string?)member.Attribute("name") ?? ""] = member.ToString();
            }
        }
        catch (XmlException)
        {
            // Documentation that cannot be read is documentation that is not there.
        }
        return members;
    }
}
