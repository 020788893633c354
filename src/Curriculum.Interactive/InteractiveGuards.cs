using System.Runtime.CompilerServices;
using Curriculum.Notebooks;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;
using DiagnosticSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Curriculum.Interactive;

/// <summary>
/// Endless recursion in a cell ends this host's process, and with it everything a learner has. So each function of a
/// cell begins with a look at the stack that is left: the recursion ends in an exception, and the kernel lives.
/// </summary>
internal static class InteractiveGuards
{
    private const string Enter = "global::Curriculum.Exercises.CallGuard.Enter();";

    // The host's own stopping does not look at loops: they stay as they are.
    private static readonly GuardTexts s_texts = new(Loop: "", Function: Enter, Method: Enter, Accessors: true);

    private static readonly ConditionalWeakTable<SubmitCode, string> s_written = [];

    /// <summary>The text of a cell as the learner wrote it, while it runs too.</summary>
    public static string Written(SubmitCode cell) => s_written.TryGetValue(cell, out var text) ? text : cell.Code;

    /// <summary>The cells that <paramref name="kernel"/> is given from now on are guarded.</summary>
    public static void Watch(CSharpKernel kernel) =>
        kernel.AddMiddleware(
            async (command, context, next) =>
            {
                if (command is not SubmitCode cell || Guarded(kernel, cell.Code) is not { } guarded)
                {
                    await next(command, context).ConfigureAwait(false);
                    return;
                }

                var written = cell.Code;
                s_written.Add(cell, written);
                SetCode(cell, guarded);
                try
                {
                    await next(command, context).ConfigureAwait(false);
                }
                finally
                {
                    SetCode(cell, written);
                }
            }
        );

    /// <summary>The text with the guards, or null when there is nothing to guard or it would not compile.</summary>
    private static string? Guarded(CSharpKernel kernel, string code)
    {
        if (kernel.ScriptState is not { } state)
        {
            return null;
        }

        var plain = state.Script.ContinueWith(code).GetCompilation();
        var tree = plain.SyntaxTrees.Single();
        return
            CellGuards.Add(code, tree, () => plain.GetSemanticModel(tree), s_texts, default) is { } guarded
            // Errors are told with the columns of the text as written.
            && state.Script.ContinueWith(guarded).GetCompilation().GetDiagnostics().All(IsNoError)
            ? guarded
            : null;
    }

    private static bool IsNoError(Diagnostic diagnostic) => diagnostic.Severity != DiagnosticSeverity.Error;

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Code")]
    private static extern void SetCode(SubmitCode cell, string code);
}
