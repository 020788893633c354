using System.Reflection;
using Curriculum.Autodiff;

namespace Curriculum.Exercises.Elsewhere;

/// <summary>
/// The answer's side of the wire. In the host of the answers a check does not judge: it hands the answer to whoever
/// asks for values, and knows neither what will be asked nor what should come out.
/// </summary>
internal sealed class ServedAnswer : IWireObjects
{
    private const string Seam = "curriculum.answers";
    private const int MostMessage = 2_000;

    private readonly Delegate _answer;
    private readonly OperationCounter _counter = new();
    private readonly List<IOwnValue> _objects = [];
    private readonly Dictionary<IOwnValue, int> _names = new(ReferenceEqualityComparer.Instance);
    private readonly Wire _wire;

    private ServedAnswer(Delegate answer) => (_answer, _wire) = (answer, new(this));

    /// <summary>Hands the answer to the process's host, which returns when no more values are asked for.</summary>
    public static string Offer(string exercise, Delegate? answer) =>
        AppContext.GetData(Seam) is Func<string, Func<byte[], byte[]>?, string> host
            ? host(exercise, answer is null ? null : new ServedAnswer(answer).Serve)
            : $"Exercise {exercise} is judged elsewhere.";

    /// <inheritdoc/>
    public void Seen(Counted number) { }

    /// <inheritdoc/>
    public Counted Number(double value) => _counter.Number(value);

    /// <inheritdoc/>
    public int NameOf(IOwnValue value)
    {
        if (!_names.TryGetValue(value, out var name))
        {
            _names[value] = name = _objects.Count;
            _objects.Add(value);
        }

        return name;
    }

    /// <inheritdoc/>
    public IOwnValue Named(int name) => _objects[name];

    private byte[] Serve(byte[] request)
    {
        using var from = new BinaryReader(new MemoryStream(request, writable: false));
        using var memory = new MemoryStream();
        using var to = new BinaryWriter(memory);
        _counter.Reset();
        try
        {
            Call(from, to);
        }
#pragma warning disable CA1031 // whatever a learner's code throws goes to the judge
        catch (Exception exception)
            when (exception
                    is not ThreadInterruptedException
                        and not OperationCanceledException { CancellationToken.IsCancellationRequested: true }
            )
#pragma warning restore CA1031
        {
            memory.SetLength(0);
            WriteException(to, exception);
        }

        to.Flush();
        return memory.ToArray();
    }

    private void Call(BinaryReader from, BinaryWriter to)
    {
        var (member, target) = ((WireMember)from.ReadByte(), from.ReadInt32());
        var method = member == WireMember.Answer ? _answer.GetType().GetMethod("Invoke")! : WireMembers.Of(member);
        var types = method.GetParameters().Select(parameter => parameter.ParameterType).ToArray();
        var given = types.Select(_ => from.ReadBytes(from.ReadInt32())).ToArray();
        var arguments = types.Zip(given, _wire.Value).ToArray();
        var result = method.Invoke(
            member == WireMember.Answer ? _answer : Named(target),
            BindingFlags.DoNotWrapExceptions,
            null,
            arguments,
            null
        );
        to.Write((byte)WireFault.None);
        to.Write(_counter.Multiplications);
        to.Write(_counter.Additions);
        for (var k = 0; k < types.Length; k++)
        {
            // Counted numbers and objects cannot be written into; their tables can, but no question asks for that.
            var after = _wire.Bytes(types[k], arguments[k]);
            var changed = !after.AsSpan().SequenceEqual(given[k]);
            to.Write(changed ? after.Length : -1);
            to.Write(changed ? after : []);
        }

        to.Write(method.ReturnType == typeof(void) ? [] : _wire.Bytes(method.ReturnType, result));
    }

    private static void WriteException(BinaryWriter to, Exception exception)
    {
        to.Write((byte)WireFaults.Of(exception));
        to.Write(Cut(exception.GetType().Name));
        to.Write(Cut(MessageOf(exception)));
    }

    private static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message ?? "it has no message";
        }
#pragma warning disable CA1031 // a message is the learner's own code
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return $"its message cannot be read ({thrown.GetType().Name})";
        }
    }

    private static string Cut(string text) => text.Length > MostMessage ? text[..MostMessage] : text;
}
