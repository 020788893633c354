using System.Net;

namespace Curriculum.Site.Serving;

/// <summary>
/// Shows a site on this machine, and nowhere else: it listens on the loopback address only. Open pages load themselves
/// anew when told so. The framework's own listener is enough for one reader; a web framework would come with every
/// command.
/// </summary>
public sealed class SiteServer : IDisposable
{
    private const string News = "/curriculum-news";

    // A file of the site: the pages' policy lets no script run that stands in the page itself.
    private const string NewsFile = News + ".js";

    private const string NewsScript = $"new EventSource('{News}').onmessage=()=>location.reload()";

    private const string NewsElement = $"<script src=\"{NewsFile}\"></script>\n";

    private readonly HttpListener _listener = new();
    private readonly List<Stream> _readers = [];
    private readonly string _folder;

    private SiteServer(string folder, int port)
    {
        (_folder, Address) = (Path.GetFullPath(folder), new($"http://127.0.0.1:{port}/"));
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Prefixes.Add($"http://localhost:{port}/");
    }

    /// <summary>Where the site is.</summary>
    public Uri Address { get; }

    /// <summary>Starts to serve a folder.</summary>
    /// <exception cref="SiteException">The port is taken.</exception>
    public static SiteServer Start(string folder, int port)
    {
        var server = new SiteServer(folder, port);
        try
        {
            server._listener.Start();
        }
        catch (HttpListenerException error)
        {
            ((IDisposable)server._listener).Dispose();
            throw SiteException.Environment(
                $"Port {port} cannot be listened on ({error.Message.TrimEnd('.')}): choose another with --port."
            );
        }

        _ = server.ListenAsync();
        return server;
    }

    /// <summary>Tells every open page to load itself anew.</summary>
    public void Reload()
    {
        lock (_readers)
        {
            _readers.RemoveAll(reader => !Tell(reader, "data: new\n\n"));
        }
    }

    /// <summary>Stops listening.</summary>
    public void Dispose() => ((IDisposable)_listener).Dispose();

    private async Task ListenAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync().ConfigureAwait(false);
                _ = Task.Run(() => Answer(context));
            }
            catch (Exception error)
                when (error is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        try
        {
            var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
            if (path == News)
            {
                Subscribe(context.Response);
                return;
            }

            Send(context, path);
            context.Response.Close();
        }
        catch (Exception error)
            when (error is HttpListenerException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            context.Response.Abort(); // the reader has gone, or the site is being replaced this moment
        }
    }

    private void Send(HttpListenerContext context, string path)
    {
        var response = context.Response;
        response.Headers["Cache-Control"] = "no-cache";
        if (context.Request.HttpMethod is not ("GET" or "HEAD"))
        {
            response.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
            return;
        }

        if (path == NewsFile)
        {
            response.ContentType = MediaTypes.Of(".js");
            response.OutputStream.Write(Encoding.UTF8.GetBytes(NewsScript));
            return;
        }

        if (Find(path) is not { } file)
        {
            response.StatusCode = (int)HttpStatusCode.NotFound;
            response.ContentType = MediaTypes.Of(".txt");
            response.OutputStream.Write(Encoding.UTF8.GetBytes($"The site has no {path}.\n"));
            return;
        }

        var bytes = File.ReadAllBytes(file);
        response.ContentType = MediaTypes.Of(Path.GetExtension(file));
        if (file.EndsWith(".html", StringComparison.Ordinal))
        {
            bytes = [.. bytes, .. Encoding.UTF8.GetBytes(NewsElement)];
        }

        response.ContentLength64 = bytes.Length;
        if (context.Request.HttpMethod == "GET")
        {
            response.OutputStream.Write(bytes);
        }
    }

    /// <summary>
    /// The file of an address, or null when the site has none; nothing outside its folder is ever given.
    /// </summary>
    private string? Find(string path)
    {
        var file = Path.GetFullPath(Path.Combine(_folder, path.TrimStart('/', '\\')));
        if (path.EndsWith('/'))
        {
            file = Path.Combine(file, "index.html");
        }

        return file.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(file)
            ? file
            : null;
    }

    private void Subscribe(HttpListenerResponse response)
    {
        response.ContentType = "text/event-stream";
        response.Headers["Cache-Control"] = "no-store";
        response.SendChunked = true;
        if (Tell(response.OutputStream, ": open\n\n"))
        {
            lock (_readers)
            {
                _readers.Add(response.OutputStream);
            }
        }
    }

    private static bool Tell(Stream reader, string words)
    {
        try
        {
            reader.Write(Encoding.UTF8.GetBytes(words));
            reader.Flush();
            return true;
        }
        catch (Exception error) when (error is HttpListenerException or IOException or ObjectDisposedException)
        {
            return false;
        }
    }
}
