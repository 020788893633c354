using System.Threading.Channels;

namespace Curriculum.Site.Serving;

/// <summary>Waits until a file that the site is made of has changed.</summary>
public sealed class SourceWatch : IDisposable
{
    // An editor writes a file in several steps: what comes this soon after is the same change.
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(250);

    private static readonly string[] s_patterns = ["*.ipynb", "*.csx", "*.md", "*.js", "*.css"];

    private readonly Channel<string> _changes = Channel.CreateUnbounded<string>();
    private readonly List<FileSystemWatcher> _watchers = [];

    /// <summary>Watches the notebooks, and the scripts and styles of the pages.</summary>
    public SourceWatch(SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Watch(options.Notebooks, deep: false);
        foreach (var folder in new[] { "page", "live", "style" })
        {
            Watch(Path.Combine(options.Web, folder), deep: true);
        }
    }

    /// <summary>Waits for a change and gives the changed files' names.</summary>
    public async Task<IReadOnlySet<string>> NextAsync(CancellationToken cancellationToken)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal)
        {
            await _changes.Reader.ReadAsync(cancellationToken).ConfigureAwait(false),
        };
        do
        {
            while (_changes.Reader.TryRead(out var name))
            {
                names.Add(name);
            }

            await Task.Delay(s_quiet, cancellationToken).ConfigureAwait(false);
        } while (_changes.Reader.TryPeek(out _));
        return names;
    }

    /// <summary>Stops watching.</summary>
    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    private void Watch(string folder, bool deep)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = deep };
        foreach (var pattern in s_patterns)
        {
            watcher.Filters.Add(pattern);
        }

        watcher.Changed += (_, change) => Tell(change.FullPath);
        watcher.Created += (_, change) => Tell(change.FullPath);
        watcher.Renamed += (_, change) => Tell(change.FullPath);
        watcher.Deleted += (_, change) => Tell(change.FullPath);
        watcher.EnableRaisingEvents = true;
        _watchers.Add(watcher);
    }

    private void Tell(string path) => _changes.Writer.TryWrite(Path.GetFileName(path));
}
