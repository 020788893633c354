using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Curriculum.Figures;

/// <summary>
/// The script behind all figures of a notebook: the plotly.js that Plotly.NET carries, packed with gzip, drawing.js and
/// figures.js. One output holds it. Packed, because Jupyter's server drops outputs above 3 MB in three seconds.
/// </summary>
[Hosts.TypeFormatterSource(typeof(Hosts.FigureFormatterSource))]
internal sealed class FigureScript
{
    private static readonly string[] s_modules =
    [
        "widgets.js",
        "network.js",
        "strokes.js",
        "digit.js",
        "backprop.js",
        "graph.js",
        "exact.js",
        "signs.js",
        "signlab.js",
        "arrangement.js",
        "golf.js",
        "descents.js",
        "valley.js",
        "walk.js",
        "digitwalk.js",
        "kinds.js",
        "drawing.js",
    ];
    private static readonly Lock s_gate = new();
    private static string? s_html;
    private static bool s_given;

    private FigureScript() { }

    public static FigureScript Instance { get; } = new();

    /// <summary>Whether some output of this session already holds the script.</summary>
    public static bool Given
    {
        get
        {
            lock (s_gate)
            {
                return s_given;
            }
        }
    }

    /// <summary>The script as HTML; from now on it counts as given.</summary>
    public static string Give()
    {
        lock (s_gate)
        {
            s_given = true;
            return s_html ??= Make();
        }
    }

    /// <summary>Starts packing the script aside, so that the first figure need not wait for it.</summary>
    public static void Prepare() =>
        ThreadPool.UnsafeQueueUserWorkItem(
            _ =>
            {
                lock (s_gate)
                {
                    s_html ??= Make();
                }
            },
            null
        );

    /// <summary>Loads Plotly.NET now, on this thread.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void LoadPlotly() => _ = typeof(Plotly.NET.Trace).Assembly;

    public override string ToString() => "Figures are ready; they need no network.";

    internal static void Forget()
    {
        lock (s_gate)
        {
            s_given = false;
        }
    }

    internal static string Asset(string name)
    {
        using var stream =
            typeof(FigureScript).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from Curriculum.Figures.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>A module as a part of one script: each exports functions, and imports only from the others.</summary>
    private static string Module(string name) =>
        Regex.Replace(Asset(name), "^(import [^;]*;$|export )", "", RegexOptions.Multiline);

    private static string Make()
    {
        var plotly = typeof(Plotly.NET.Trace).Assembly;
        var name = plotly.GetManifestResourceNames().Single(n => n.EndsWith(".min.js", StringComparison.Ordinal));
        using var script = plotly.GetManifestResourceStream(name)!;
        using var packed = new MemoryStream(1_200_000);
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            script.CopyTo(zip);
        }

        var text = Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
        return "<div class=\"cf-script\"><script>(function(){\n"
            + "if(window.curriculumFigures&&window.curriculumFigures.drawn)return;\n"
            + string.Concat(s_modules.Select(Module))
            + $"var start={Asset("figures.js").Trim()};\nvar packed=\"{text}\";\n"
            + Loader
            + "})();</script></div>";
    }

    // A page with RequireJS (the classic Notebook) or a window.module would swallow plotly.js: both are hidden while
    // it runs, and a Plotly that was there before is put back.
    private const string Loader = """
        var bytes=Uint8Array.from(atob(packed),function(c){return c.charCodeAt(0)});
        new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text().then(function(code){
          var names=["define","exports","module","Plotly"].filter(function(n){return n in window});
          var saved=names.map(function(n){var v=window[n];window[n]=undefined;return v});
          var element=document.createElement("script"),ours;
          try{element.textContent=code;document.head.appendChild(element);ours=window.Plotly}
          finally{element.remove();names.forEach(function(n,k){if(saved[k]!==undefined)window[n]=saved[k];else delete window[n]})}
          if(ours){if(!window.Plotly)window.Plotly=ours;start(ours)}
        });

        """;
}
