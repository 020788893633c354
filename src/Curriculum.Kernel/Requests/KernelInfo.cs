using System.Reflection;

namespace Curriculum.Kernel.Requests;

/// <summary>Who this kernel is, as <c>kernel_info_reply</c> says it.</summary>
internal static class KernelInfo
{
    private static readonly string s_version = typeof(KernelInfo)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+')[0];

    public static JsonObject Answer() =>
        new()
        {
            ["status"] = "ok",
            ["protocol_version"] = WireFormat.ProtocolVersion,
            ["implementation"] = "curriculum",
            ["implementation_version"] = s_version,
            ["language_info"] = new JsonObject
            {
                ["name"] = "C#",
                ["version"] = "14.0",
                ["mimetype"] = "text/x-csharp",
                ["file_extension"] = ".cs",
                ["pygments_lexer"] = "csharp",
                ["codemirror_mode"] = "text/x-csharp",
            },
            ["banner"] = $"C# 14 on .NET {Environment.Version} · Curriculum {s_version}",
            ["help_links"] = new JsonArray(
                new JsonObject { ["text"] = "C# reference", ["url"] = "https://learn.microsoft.com/dotnet/csharp/" },
                new JsonObject { ["text"] = "MathNet.Numerics", ["url"] = "https://numerics.mathdotnet.com/" }
            ),
            ["debugger"] = false,
            ["supported_features"] = new JsonArray(),
        };
}
