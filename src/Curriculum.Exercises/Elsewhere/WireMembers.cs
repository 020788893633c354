using System.Reflection;

namespace Curriculum.Exercises.Elsewhere;

/// <summary>What is called over the wire.</summary>
internal enum WireMember
{
    /// <summary>The answer itself.</summary>
    Answer,

    /// <summary>The number of a value.</summary>
    Number,

    /// <summary>The slope of a value.</summary>
    Slope,

    /// <summary>A sum.</summary>
    Plus,

    /// <summary>A product.</summary>
    Times,

    /// <summary>A tanh.</summary>
    Tanh,

    /// <summary>The way back.</summary>
    Backward,
}

/// <summary>The exceptions that a check has words of its own for.</summary>
internal enum WireFault
{
    /// <summary>None: the call gave a result.</summary>
    None,

    /// <summary>Any other.</summary>
    Other,

    /// <summary>The stub's.</summary>
    NotImplemented,

    /// <summary>Recursion without an end.</summary>
    Stack,

    /// <summary>An entry that is not there, by the framework.</summary>
    Index,

    /// <summary>An entry that is not there, by a vector or matrix.</summary>
    Range,

    /// <summary>Something is null.</summary>
    Null,
}

/// <summary>The methods of a learner's class that a judge may call.</summary>
internal static class WireMembers
{
    public static MethodInfo Of(WireMember member) =>
        typeof(IOwnValue).GetMethod(
            member is WireMember.Number or WireMember.Slope ? $"get_{member}" : member.ToString()
        ) ?? throw new InvalidDataException("There is no such member.");
}

/// <summary>Exceptions as faults, and back.</summary>
internal static class WireFaults
{
    public static WireFault Of(Exception exception) =>
        exception switch
        {
            NotImplementedException => WireFault.NotImplemented,
            InsufficientExecutionStackException => WireFault.Stack,
            IndexOutOfRangeException => WireFault.Index,
            ArgumentOutOfRangeException { ParamName: "index" or "row" or "column" } => WireFault.Range,
            NullReferenceException => WireFault.Null,
            _ => WireFault.Other,
        };

#pragma warning disable CA2201, CA2208 // they were thrown, elsewhere
    public static Exception ToException(WireFault fault, string name, string message) =>
        fault switch
        {
            WireFault.NotImplemented => new NotImplementedException(message),
            WireFault.Stack => new InsufficientExecutionStackException(message),
            WireFault.Index => new IndexOutOfRangeException(message),
            WireFault.Range => new ArgumentOutOfRangeException("index", message),
            WireFault.Null => new NullReferenceException(message),
            _ => new ElsewhereException(name, message),
        };
#pragma warning restore CA2201, CA2208
}

/// <summary>An exception that an answer threw in its own process.</summary>
/// <param name="name">The name of its type there.</param>
/// <param name="message">Its message there.</param>
internal sealed class ElsewhereException(string name, string message) : Exception(message)
{
    /// <summary>The name of an exception's type where it was thrown.</summary>
    public static string NameOf(Exception exception) =>
        exception is ElsewhereException elsewhere ? elsewhere.Name : exception.GetType().Name;

    private string Name { get; } = name;
}
