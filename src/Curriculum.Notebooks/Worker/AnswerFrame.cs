namespace Curriculum.Notebooks.Running;

/// <summary>What judge and host of the answers say to each other.</summary>
public enum AnswerWord : byte
{
    /// <summary>To the host, once and first: the plan.</summary>
    Plan = 1,

    /// <summary>To the host: run the step of this index.</summary>
    Run,

    /// <summary>To the host: stop the step that runs.</summary>
    Stop,

    /// <summary>To the host: the value of the answer for this input.</summary>
    Call,

    /// <summary>To the host: no more values are asked for; the step goes on.</summary>
    Finish,

    /// <summary>To the judge: the step has ended.</summary>
    Ended,

    /// <summary>To the judge: an answer is there to be asked.</summary>
    Offered,

    /// <summary>To the judge: the value that was asked for.</summary>
    Value,
}

/// <summary>One message: a word, a length and bytes.</summary>
/// <param name="Word">What it is.</param>
/// <param name="Content">What it says.</param>
public sealed record AnswerFrame(AnswerWord Word, byte[] Content)
{
    private const int Most = 80 << 20;

    /// <summary>Writes the message whole.</summary>
    public void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var bytes = new byte[1 + sizeof(int) + Content.Length];
        bytes[0] = (byte)Word;
        BitConverter.TryWriteBytes(bytes.AsSpan(1), Content.Length);
        Content.CopyTo(bytes, 1 + sizeof(int));
        stream.Write(bytes);
        stream.Flush();
    }

    /// <summary>Reads a message; null at the end of the stream.</summary>
    /// <exception cref="InvalidDataException">What came is no message.</exception>
    public static AnswerFrame? ReadFrom(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var head = new byte[1 + sizeof(int)];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
        {
            return null;
        }

        var (word, length) = ((AnswerWord)head[0], BitConverter.ToInt32(head, 1));
        if (!Enum.IsDefined(word) || length is < 0 or > Most)
        {
            throw new InvalidDataException("What came is no message of a host.");
        }

        var content = new byte[length];
        return stream.ReadAtLeast(content, length, throwOnEndOfStream: false) < length ? null : new(word, content);
    }
}

/// <summary>How a step of a host ended.</summary>
/// <param name="Error">Its error in one sentence, or null.</param>
/// <param name="IsOpen">True when that is the stub's own exception.</param>
public sealed record AnswerStepEnd(string? Error, bool IsOpen)
{
    private const int MostText = 4_000;

    /// <summary>As a message.</summary>
    public AnswerFrame ToFrame()
    {
        using var memory = new MemoryStream();
        using var to = new BinaryWriter(memory);
        to.Write(IsOpen);
        to.Write(Error is not null);
        to.Write(Error is { Length: > MostText } ? Error[..MostText] + " …" : Error ?? "");
        to.Flush();
        return new(AnswerWord.Ended, memory.ToArray());
    }

    /// <summary>From a message.</summary>
    /// <exception cref="IOException">It says something else.</exception>
    public static AnswerStepEnd Of(AnswerFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        using var from = new BinaryReader(new MemoryStream(frame.Content));
        var (open, failed, text) = (from.ReadBoolean(), from.ReadBoolean(), from.ReadString());
        return new(failed ? text : null, open);
    }
}
