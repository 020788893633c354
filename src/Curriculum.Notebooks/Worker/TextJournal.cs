using System.IO.MemoryMappedFiles;

namespace Curriculum.Notebooks.Running;

/// <summary>
/// The text that a worker's cells wrote and that its parent has not, in a file both know: it outlives a process that
/// dies without a word (Environment.FailFast, a stack overflow in a library, a kill).
/// </summary>
/// <remarks>
/// Of each stream: how many characters were written (8 bytes), how many were handed over (8 bytes), and the last
/// 65,536 in a ring. The memory is the operating system's: the worker waits for no disk.
/// </remarks>
internal sealed class TextJournal : IConsoleJournal, IDisposable
{
    private const int Kept = 1 << 16;
    private const int Head = 2 * sizeof(long);
    private const FileShare Shared = FileShare.ReadWrite | FileShare.Delete;
    private const int Size = Head + (Kept * sizeof(char));

    private static readonly string[] s_streams = ["stdout", "stderr"];

    private readonly FileStream? _own;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    private TextJournal(FileStream? own, MemoryMappedFile file)
    {
        (_own, _file) = (own, file);
        _view = file.CreateViewAccessor(0, s_streams.Length * Size);
    }

    /// <summary>The file, for the worker.</summary>
    public string? Path => _own?.Name;

    /// <summary>A new file that only this user can read, gone with this; null where there can be none.</summary>
    public static TextJournal? Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = Shared,
            Options = FileOptions.DeleteOnClose,
            PreallocationSize = s_streams.Length * Size, // a full disk says so here, not while a cell writes
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName());
            var own = new FileStream(path, options);
            own.SetLength(s_streams.Length * Size);
            return new TextJournal(own, Map(own));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The same file in the worker; null when it cannot be had.</summary>
    public static TextJournal? Open(string? path)
    {
        if (path is null)
        {
            return null;
        }

        try
        {
            return new TextJournal(null, Map(new FileStream(path, FileMode.Open, FileAccess.ReadWrite, Shared)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Written(string stream, ReadOnlySpan<char> text)
    {
        if (Start(stream) is not { } start)
        {
            return;
        }

        var written = _view.ReadInt64(start) + Math.Max(0, text.Length - Kept);
        var rest = text[^Math.Min(text.Length, Kept)..].ToArray();
        var done = 0;
        while (done < rest.Length)
        {
            var place = (int)(written % Kept);
            var count = Math.Min(rest.Length - done, Kept - place);
            _view.WriteArray(start + Head + (place * sizeof(char)), rest, done, count);
            (written, done) = (written + count, done + count);
        }

        _view.Write(start, written);
    }

    public void Handed(string stream, int characters)
    {
        if (Start(stream) is { } start)
        {
            _view.Write(start + sizeof(long), _view.ReadInt64(start + sizeof(long)) + characters);
        }
    }

    /// <summary>What was written and not handed over, the end of it where that is much.</summary>
    public IEnumerable<StreamOutput> Left()
    {
        foreach (var stream in s_streams)
        {
            var start = Start(stream)!.Value;
            var written = _view.ReadInt64(start);
            var left = Math.Min(written - _view.ReadInt64(start + sizeof(long)), Kept);
            if (left <= 0)
            {
                continue;
            }

            var text = new char[left];
            for (var k = 0; k < text.Length; k++)
            {
                text[k] = _view.ReadChar(start + Head + ((written - left + k) % Kept * sizeof(char)));
            }

            yield return new StreamOutput("", stream, new string(text));
        }
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
        _own?.Dispose();
    }

    private static MemoryMappedFile Map(FileStream file) =>
        MemoryMappedFile.CreateFromFile(
            file,
            mapName: null,
            s_streams.Length * Size,
            MemoryMappedFileAccess.ReadWrite,
            HandleInheritability.None,
            leaveOpen: false
        );

    private static long? Start(string stream) =>
        Array.IndexOf(s_streams, stream) is >= 0 and var k ? k * (long)Size : null;
}
