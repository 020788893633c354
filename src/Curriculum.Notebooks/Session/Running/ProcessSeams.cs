using System.Runtime.ExceptionServices;

namespace Curriculum.Notebooks;

/// <summary>
/// What is one per process and what cells share: the console and the display seam. Each call finds its cell by the
/// execution context, so that several sessions can run side by side.
/// </summary>
internal static class ProcessSeams
{
    /// <summary>The name under which a library finds the display function.</summary>
    public const string DisplaySeam = "curriculum.display";

    /// <summary>
    /// The name under which a library that holds pictures back leaves the action that shows them at once.
    /// </summary>
    public const string FlushSeam = "curriculum.display.flush";

    /// <summary>
    /// The name under which a check finds the function that ends a cell's code on another thread (an endless answer).
    /// </summary>
    public const string StopSeam = "curriculum.stop";

    /// <summary>
    /// The name under which a check finds the text of the cell that an assembly was compiled from, as it was written.
    /// </summary>
    public const string TextSeam = "curriculum.text";

    /// <summary>The name under which a library finds the function that teaches the engine how to show a type.</summary>
    public const string FormatterSeam = "curriculum.formatters";

    /// <summary>
    /// The name under which a page's library leaves the function that shows its figures without any formatter; null for
    /// what is no figure.
    /// </summary>
    public const string FigureSeam = "curriculum.figures";

    /// <summary>
    /// The name under which a library asks what the notebook says of the running cell's figure; null when nothing.
    /// </summary>
    public const string FigureSentenceSeam = "curriculum.alt";

    private static readonly Lock s_gate = new();
    private static readonly Action<string, IReadOnlyDictionary<string, string>, bool> s_display = static (
        id,
        data,
        isUpdate
    ) => CellRun.Current?.Show(data.Where(entry => entry.Value is not null).ToDictionary(), id, isUpdate);

    private static readonly Func<string?> s_figureSentence = static () => CellRun.Current?.FigureSentence;

    private static readonly Action<Thread> s_stop = static thread => CellRun.Current?.End(thread);

    private static readonly Action<Type, IReadOnlyList<string>, Func<object, string, string>> s_formatters =
        ValueFormatter.Register;

    private static readonly Func<System.Reflection.Assembly, string?> s_text = CellTexts.Of;

    private static bool s_guarded;
    private static TextWriter? s_out;
    private static TextWriter? s_error;
    private static TextReader? s_in;

    /// <summary>What a library still holds back for this cell is shown now; its failure is not the cell's.</summary>
    public static void Flush()
    {
        try
        {
            (AppContext.GetData(FlushSeam) as Action)?.Invoke();
        }
        catch (Exception exception)
        {
            CellRun.Current?.Write("stderr", $"A last picture could not be shown: {exception.Message}\n");
        }
    }

    /// <summary>Puts the seams in place, again where a cell or a host has replaced them.</summary>
    public static void Install()
    {
        lock (s_gate)
        {
            AppContext.SetData(DisplaySeam, s_display);
            AppContext.SetData(StopSeam, s_stop);
            AppContext.SetData(FigureSentenceSeam, s_figureSentence);
            AppContext.SetData(FormatterSeam, s_formatters);
            AppContext.SetData(TextSeam, s_text);
            if (!s_guarded)
            {
                s_guarded = true;
                Guard();
            }
            if (!ReferenceEquals(Console.Out, s_out))
            {
                Console.SetOut(new ConsoleRouter("stdout", Console.Out));
                s_out = Console.Out;
            }
            if (!ReferenceEquals(Console.Error, s_error))
            {
                Console.SetError(new ConsoleRouter("stderr", Console.Error));
                s_error = Console.Error;
            }
            if (!OperatingSystem.IsBrowser() && !ReferenceEquals(Console.In, s_in))
            {
                Console.SetIn(new ConsoleInput(Console.In));
                s_in = Console.In;
            }
        }
    }

    // What a cell's own thread, timer or async void method throws ends the cell's work, not the process.
    private static void Guard()
    {
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(StrayExceptions.Catch);
        }
        catch (Exception exception) when (exception is InvalidOperationException or PlatformNotSupportedException)
        {
            // The host has a handler of its own, or there is none to set.
        }
    }
}
