using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Curriculum.Exercises;

/// <summary>
/// What a cell's functions begin with on .NET Interactive, where endless recursion would end the kernel; not for use by
/// hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CallGuard
{
    /// <summary>Ends endless recursion while there is stack to say so.</summary>
    /// <exception cref="EndlessRecursionException">Too many calls inside each other.</exception>
    public static void Enter()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new EndlessRecursionException();
        }
    }
}

/// <summary>
/// The framework's InsufficientExecutionStackException, told in four lines: that host writes an exception whole, which
/// is a line for each of a hundred thousand calls.
/// </summary>
public sealed class EndlessRecursionException()
    : Exception("Too many calls inside each other: a function calls itself again and again. Which input ends it?")
{
    private const int Shown = 3;

    /// <summary>The calls that were made last.</summary>
    public override string StackTrace
    {
        get
        {
            var frames = new StackTrace(this, fNeedFileInfo: false).GetFrames();
            var last = frames.Skip(1).Take(Shown).Select(frame => new StackTrace(frame).ToString().TrimEnd());
            return string.Join(
                Environment.NewLine,
                last.Append(FormattableString.Invariant($"   … and {frames.Length - 1 - Shown:N0} calls more"))
            );
        }
    }

    /// <summary>Its message and the calls that were made last.</summary>
    public override string ToString() => $"{GetType()}: {Message}{Environment.NewLine}{StackTrace}";
}
