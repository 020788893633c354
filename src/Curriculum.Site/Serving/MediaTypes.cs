namespace Curriculum.Site.Serving;

/// <summary>
/// What a file is, by its extension. A browser runs a module and compiles WebAssembly only under the right name.
/// </summary>
internal static class MediaTypes
{
    private static readonly Dictionary<string, string> s_types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".mjs"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".ipynb"] = "application/x-ipynb+json",
        [".txt"] = "text/plain; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".woff2"] = "font/woff2",
        [".wasm"] = "application/wasm",
        [".zst"] = "application/zstd",
    };

    public static string Of(string extension) => s_types.GetValueOrDefault(extension, "application/octet-stream");
}
