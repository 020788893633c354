using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Curriculum.Kernel.Tests.Workshop;

/// <summary>
/// What a devcontainer.json that names an image or a Dockerfile may hold, and of which kind each value is.
/// </summary>
/// <remarks>
/// Source: devContainer.base.schema.json of the Development Containers specification, read in November 2026.
/// </remarks>
internal static partial class DevcontainerRules
{
    private static readonly string[] s_onForward = ["notify", "openBrowser", "openPreview", "silent", "ignore"];
    private static readonly string[] s_waitFor =
    [
        "initializeCommand",
        "onCreateCommand",
        "updateContentCommand",
        "postCreateCommand",
        "postStartCommand",
    ];
    private static readonly string[] s_probes = ["none", "loginShell", "loginInteractiveShell", "interactiveShell"];

    private static readonly Dictionary<string, Func<JsonNode?, bool>> s_top = new()
    {
        ["$schema"] = IsText,
        ["name"] = IsText,
        ["image"] = IsText,
        ["build"] = n =>
            (n as JsonObject)?.ContainsKey("dockerfile") == true
            && Holds(
                n,
                new()
                {
                    ["dockerfile"] = IsText,
                    ["context"] = IsText,
                    ["target"] = IsText,
                    ["args"] = IsObject,
                }
            ),
        ["remoteUser"] = IsText,
        ["containerUser"] = IsText,
        ["workspaceFolder"] = IsText,
        ["workspaceMount"] = IsText,
        ["features"] = IsObject,
        ["customizations"] = IsObject,
        ["secrets"] = IsObject,
        ["portsAttributes"] = IsObject,
        ["init"] = IsFlag,
        ["privileged"] = IsFlag,
        ["overrideCommand"] = IsFlag,
        ["updateRemoteUserUID"] = IsFlag,
        ["runArgs"] = IsTexts,
        ["capAdd"] = IsTexts,
        ["securityOpt"] = IsTexts,
        ["overrideFeatureInstallOrder"] = IsTexts,
        ["mounts"] = n => n is JsonArray a && a.All(m => IsText(m) || IsObject(m)),
        ["appPort"] = n => IsInteger(n) || IsText(n) || n is JsonArray,
        ["forwardPorts"] = n => n is JsonArray a && a.All(IsPort),
        ["containerEnv"] = n => n is JsonObject o && o.All(p => IsText(p.Value)),
        ["remoteEnv"] = n => n is JsonObject o && o.All(p => p.Value is null || IsText(p.Value)),
        ["initializeCommand"] = IsCommand,
        ["onCreateCommand"] = IsCommand,
        ["updateContentCommand"] = IsCommand,
        ["postCreateCommand"] = IsCommand,
        ["postStartCommand"] = IsCommand,
        ["postAttachCommand"] = IsCommand,
        ["shutdownAction"] = n => IsOneOf(n, "none", "stopContainer"),
        ["waitFor"] = n => IsOneOf(n, s_waitFor),
        ["userEnvProbe"] = n => IsOneOf(n, s_probes),
        ["otherPortsAttributes"] = n =>
            Holds(
                n,
                new()
                {
                    ["onAutoForward"] = v => IsOneOf(v, s_onForward),
                    ["elevateIfNeeded"] = IsFlag,
                    ["label"] = IsText,
                    ["requireLocalPort"] = IsFlag,
                    ["protocol"] = v => IsOneOf(v, "http", "https"),
                }
            ),
        ["hostRequirements"] = n =>
            Holds(
                n,
                new()
                {
                    ["cpus"] = v => IsInteger(v) && v!.GetValue<int>() >= 1,
                    ["memory"] = IsSize,
                    ["storage"] = IsSize,
                    ["gpu"] = static _ => true,
                }
            ),
    };

    /// <summary>One line for each value that the specification does not know, or not like this.</summary>
    public static IEnumerable<string> Broken(JsonObject file)
    {
        if (!file.ContainsKey("image") && !file.ContainsKey("build"))
        {
            yield return "image or build: missing";
        }

        foreach (var (name, value) in file)
        {
            if (!s_top.TryGetValue(name, out var fits))
            {
                yield return $"{name}: unknown";
            }
            else if (!fits(value))
            {
                yield return $"{name}: {value?.ToJsonString() ?? "null"}";
            }
        }
    }

    private static bool Holds(JsonNode? node, Dictionary<string, Func<JsonNode?, bool>> known) =>
        node is JsonObject o && o.All(p => known.TryGetValue(p.Key, out var fits) && fits(p.Value));

    private static bool IsText(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String;

    private static bool IsTexts(JsonNode? node) => node is JsonArray a && a.All(IsText);

    private static bool IsFlag(JsonNode? node) => node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False;

    private static bool IsObject(JsonNode? node) => node is JsonObject;

    private static bool IsInteger(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.Number && node is JsonValue value && value.TryGetValue<int>(out _);

    private static bool IsOneOf(JsonNode? node, params string[] words) =>
        IsText(node) && words.Contains(node!.GetValue<string>());

    private static bool IsCommand(JsonNode? node) =>
        IsText(node) || IsTexts(node) || (node is JsonObject o && o.All(p => IsText(p.Value) || IsTexts(p.Value)));

    private static bool IsPort(JsonNode? node) =>
        IsInteger(node)
            ? node!.GetValue<int>() is >= 0 and <= 65535
            : IsText(node) && HostAndPort().IsMatch(node!.GetValue<string>());

    private static bool IsSize(JsonNode? node) => IsText(node) && Size().IsMatch(node!.GetValue<string>());

    [GeneratedRegex("^([a-z0-9-]+):([0-9]{1,5})$")]
    private static partial Regex HostAndPort();

    [GeneratedRegex("^[0-9]+([tgmk]b)?$")]
    private static partial Regex Size();
}
