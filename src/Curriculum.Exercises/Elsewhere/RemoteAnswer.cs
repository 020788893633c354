using System.Reflection;
using Curriculum.Autodiff;

namespace Curriculum.Exercises.Elsewhere;

/// <summary>
/// The judge's side of the wire: a function of the answer's own type that asks another process for each value. What is
/// right, what will be asked and the verdict stay on this side.
/// </summary>
/// <param name="call">Sends a request and gives the reply.</param>
internal sealed class RemoteAnswer(Func<byte[], byte[]> call) : IWireObjects
{
    private const long MostOperations = 100_000_000;

    private Wire? _wire;
    private Counted _sample;

    private Wire Bytes => _wire ??= new(this);

    /// <summary>The function.</summary>
    public TAnswer As<TAnswer>()
        where TAnswer : Delegate
    {
        var invoke = typeof(TAnswer).GetMethod("Invoke")!;
        var types = invoke.GetParameters().Select(parameter => parameter.ParameterType).Append(invoke.ReturnType);
        return GetType()
            .GetMethods(BindingFlags.NonPublic | BindingFlags.Instance)
            .Single(method => method.Name == nameof(Ask) && method.GetGenericArguments().Length == types.Count())
            .MakeGenericMethod([.. types])
            .CreateDelegate<TAnswer>(this);
    }

    /// <inheritdoc/>
    public void Seen(Counted number) => _sample = number;

    /// <inheritdoc/>
    public Counted Number(double value) => value;

    /// <inheritdoc/>
    public int NameOf(IOwnValue value) =>
        value is RemoteValue remote
            ? remote.Name
            : throw new InvalidOperationException("This value is not the answer's.");

    /// <inheritdoc/>
    public IOwnValue Named(int name) => new RemoteValue(this, name);

    /// <summary>Calls a member of an object there.</summary>
    public object? Call(WireMember member, int target, Type result, params (Type Type, object? Value)[] arguments)
    {
        using var memory = new MemoryStream();
        using var to = new BinaryWriter(memory);
        to.Write((byte)member);
        to.Write(target);
        foreach (var (type, value) in arguments)
        {
            var bytes = Bytes.Bytes(type, value);
            to.Write(bytes.Length);
            to.Write(bytes);
        }

        to.Flush();
        using var from = new BinaryReader(new MemoryStream(call(memory.ToArray()), writable: false));
        if ((WireFault)from.ReadByte() is var fault && fault != WireFault.None)
        {
            throw WireFaults.ToException(fault, from.ReadString(), from.ReadString());
        }

        Count(from.ReadInt64(), from.ReadInt64());
        foreach (var (type, value) in arguments)
        {
            if (from.ReadInt32() is var length and >= 0)
            {
                WrittenInto.Copy(value, Bytes.Value(type, from.ReadBytes(length)));
            }
        }

        return result == typeof(void)
            ? null
            : Bytes.Value(result, from.ReadBytes((int)(from.BaseStream.Length - from.BaseStream.Position)));
    }

    // The counter belongs to the numbers that were sent: what was done with them there is done here once more.
    private void Count(long multiplications, long additions)
    {
        if (multiplications is < 0 or > MostOperations || additions is < 0 or > MostOperations)
        {
            throw new InvalidDataException("More operations were counted than can have been done.");
        }

        for (; multiplications > 0; multiplications--)
        {
            _ = _sample * _sample;
        }

        for (; additions > 0; additions--)
        {
            _ = _sample + _sample;
        }
    }

    private TResult Ask<T1, TResult>(T1 a) => Get<TResult>((typeof(T1), a));

    private TResult Ask<T1, T2, TResult>(T1 a, T2 b) => Get<TResult>((typeof(T1), a), (typeof(T2), b));

    private TResult Ask<T1, T2, T3, TResult>(T1 a, T2 b, T3 c) =>
        Get<TResult>((typeof(T1), a), (typeof(T2), b), (typeof(T3), c));

    private TResult Ask<T1, T2, T3, T4, TResult>(T1 a, T2 b, T3 c, T4 d) =>
        Get<TResult>((typeof(T1), a), (typeof(T2), b), (typeof(T3), c), (typeof(T4), d));

    private TResult Ask<T1, T2, T3, T4, T5, TResult>(T1 a, T2 b, T3 c, T4 d, T5 e) =>
        Get<TResult>((typeof(T1), a), (typeof(T2), b), (typeof(T3), c), (typeof(T4), d), (typeof(T5), e));

    private TResult Ask<T1, T2, T3, T4, T5, T6, TResult>(T1 a, T2 b, T3 c, T4 d, T5 e, T6 f) =>
        Get<TResult>(
            (typeof(T1), a),
            (typeof(T2), b),
            (typeof(T3), c),
            (typeof(T4), d),
            (typeof(T5), e),
            (typeof(T6), f)
        );

    private TResult Get<TResult>(params (Type, object?)[] arguments) =>
        (TResult)Call(WireMember.Answer, 0, typeof(TResult), arguments)!;
}

/// <summary>A value of the learner's class that stays in the learner's process.</summary>
internal sealed class RemoteValue(RemoteAnswer there, int name) : IOwnValue
{
    public int Name => name;

    public Counted Number => (Counted)there.Call(WireMember.Number, name, typeof(Counted))!;

    public Counted Slope => (Counted)there.Call(WireMember.Slope, name, typeof(Counted))!;

    public IOwnValue Plus(IOwnValue other) => With(WireMember.Plus, other);

    public IOwnValue Times(IOwnValue other) => With(WireMember.Times, other);

    public IOwnValue Tanh() => (IOwnValue)there.Call(WireMember.Tanh, name, typeof(IOwnValue))!;

    public void Backward() => there.Call(WireMember.Backward, name, typeof(void));

    private IOwnValue With(WireMember member, IOwnValue other) =>
        (IOwnValue)there.Call(member, name, typeof(IOwnValue), (typeof(IOwnValue), other))!;
}
