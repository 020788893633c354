using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Curriculum.Kernel.Install;

/// <summary>One <c>kernel.json</c> with its logos: how a front end starts this kernel.</summary>
/// <remarks>Source: "Kernel specs" in the Jupyter client documentation.</remarks>
internal static class KernelSpec
{
    private static readonly string[] s_logos = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];
    private static readonly JsonSerializerOptions s_written = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the folder of a kernel. Throws a sentence when it cannot be written.</summary>
    public static void Write(string folder, string displayName, string dotnet, string dll)
    {
        var spec = new JsonObject
        {
            ["argv"] = new JsonArray(dotnet, dll, "kernel", "start", "{connection_file}"),
            ["display_name"] = displayName,
            ["language"] = "C#",
            ["interrupt_mode"] = "message",
            ["env"] = new JsonObject
            {
                ["DOTNET_TieredPGO"] = "0",
                ["DOTNET_gcConcurrent"] = "0",
                ["DOTNET_GCgen0size"] = "2000000", // hexadecimal, 32 MB: none of the first cells waits for a collection
                ["DOTNET_EnableWriteXorExecute"] = "0", // two mappings fewer for every method compiled at start
            },
            ["metadata"] = new JsonObject { ["curriculum"] = new JsonObject { ["app"] = Path.GetDirectoryName(dll) } },
        };
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var logo in s_logos)
            {
                using var source = typeof(KernelSpec).Assembly.GetManifestResourceStream(logo)!;
                using var target = File.Create(Path.Combine(folder, logo));
                source.CopyTo(target);
            }
            // The spec goes last: a front end finds a kernel that is complete, or none.
            var text = Encoding.UTF8.GetBytes(spec.ToJsonString(s_written) + "\n");
            WholeFile.Write(Path.Combine(folder, "kernel.json"), text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KernelException(
                $"The kernel's folder '{folder}' cannot be written: {e.Message} "
                    + "Name another place with --prefix, or leave it out to install for yourself only.",
                e
            );
        }
    }

    /// <summary>
    /// The folder of the app that a kernel of ours starts; null where there is no kernel, or not ours.
    /// </summary>
    public static string? App(string folder)
    {
        var file = Path.Combine(folder, "kernel.json");
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(File.ReadAllText(file))?["metadata"]?["curriculum"]?["app"]?.GetValue<string>();
        }
        catch (Exception e)
            when (e is JsonException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
