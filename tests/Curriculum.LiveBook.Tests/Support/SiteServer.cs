using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Curriculum.LiveBook.Tests;

/// <summary>A plain file server on loopback: no compression of its own. Counts what it sends.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, long> _sent = new();

    private SiteServer(WebApplication app) => _app = app;

    /// <summary>Where it answers, or answered.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Path → bytes of the bodies sent since the last <see cref="Forget"/>.</summary>
    public IReadOnlyDictionary<string, long> Sent => _sent;

    public static async Task<SiteServer> Start(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new SiteServer(builder.Build());
        var files = new PhysicalFileProvider(folder);
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".zst"] = "application/zstd";
        types.Mappings[".ipynb"] = "application/x-ipynb+json";
        server._app.Use(server.Count);
        server._app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        server._app.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = files,
                ContentTypeProvider = types,
                ServeUnknownFileTypes = true,
            }
        );
        await server._app.StartAsync();
        server.Address = server._app.Urls.Single();
        return server;
    }

    public void Forget() => _sent.Clear();

    public async ValueTask DisposeAsync()
    {
        // Browsers keep connections open; nothing here is worth waiting for.
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        try
        {
            await _app.StopAsync(now.Token);
        }
        catch (OperationCanceledException) { }

        await _app.DisposeAsync();
    }

    private async Task Count(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response.StatusCode == StatusCodes.Status200OK)
        {
            var length = context.Response.ContentLength ?? 0;
            _sent.AddOrUpdate(context.Request.Path.Value ?? "/", length, (_, before) => before + length);
        }
    }
}
