using System.Reflection;

namespace Curriculum.Exercises;

/// <summary>
/// What an answer may not reach: the checks themselves, reflection, compilers, files, the network, other programs. Its
/// code is read, with all code of the notebook that it calls and all functions that stand in the variables it reads.
/// </summary>
internal sealed class Roads
{
    private static readonly string[] s_closed =
    [
        "System.Reflection",
        "System.Linq.Expressions",
        "System.Runtime.Loader",
        "System.Net",
        "Microsoft.CodeAnalysis",
        "Curriculum.Exercises",
        "Curriculum.Notebooks",
    ];

    private static readonly HashSet<string> s_closedTypes =
    [
        "System.AppDomain",
        "System.Runtime.InteropServices.Marshal",
        "System.Runtime.InteropServices.NativeLibrary",
        "System.Runtime.CompilerServices.Closure",
        "System.Diagnostics.Process",
        "System.Diagnostics.StackTrace",
        "System.Diagnostics.StackFrame",
        "System.IO.File",
        "System.IO.FileInfo",
        "System.IO.FileStream",
        "System.IO.Directory",
        "System.IO.DirectoryInfo",
        "System.IO.StreamReader",
        "System.RuntimeMethodHandle",
    ];

    private static readonly HashSet<string> s_closedMembers =
    [
        "System.AppContext.GetData",
        "System.Activator.CreateInstanceFrom",
        "System.Delegate.DynamicInvoke",
        "System.Delegate.CreateDelegate",
        "System.Delegate.get_Method",
        "System.Type.InvokeMember",
        "System.Type.GetType",
        "System.Console.SetOut",
        "System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject",
    ];

    // What a host weaves into a cell, and what an exercise asks a class of the learner's to be.
    private static readonly HashSet<string> s_open =
    [
        "Curriculum.Notebooks.Cells.CellGuard",
        "Curriculum.Exercises.CallGuard",
        "Curriculum.Exercises.IOwnValue",
    ];

    private static readonly string[] s_trusted =
    [
        "System",
        "Microsoft",
        "MathNet",
        "Curriculum",
        "netstandard",
        "mscorlib",
    ];

    private readonly HashSet<MethodBase> _seen = [];
    private readonly Queue<MethodBase> _methods = new();
    private readonly Assembly _own;
    private readonly Belongings _belongings;

    private Roads(Assembly own)
    {
        _own = own;
        _belongings = new Belongings(IsLearners, Add);
    }

    /// <summary>What it calls that it may not, in a sentence; null if nothing was found.</summary>
    public static string? Sentence(Delegate answer)
    {
        try
        {
            return new Roads(answer.Method.Module.Assembly).Closed(answer) is { } name
                ? $"Your answer uses {name}. It is to compute its result from its arguments alone: the "
                    + "check, reflection, "
                    + "files and other programs are out of its reach."
                : null;
        }
#pragma warning disable CA1031 // a host that does not show the code of its cells
        catch (Exception exception) when (exception is not ThreadInterruptedException)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private string? Closed(Delegate answer)
    {
        foreach (var one in answer.GetInvocationList())
        {
            Add(one);
        }

        while (_methods.TryDequeue(out var method))
        {
            if (ForbiddenName(method) is { } name)
            {
                return name;
            }

            if (!IsLearners(method.Module.Assembly))
            {
                continue;
            }

            foreach (var member in MethodCode.Members(method))
            {
                Visit(member);
            }
        }

        return null;
    }

    private void Visit(MemberInfo member)
    {
        switch (member)
        {
            case MethodBase method:
                Enqueue(method);
                if (method.IsConstructor && method.DeclaringType is { } made && IsLearners(made.Assembly))
                {
                    // Whatever it is called through: an interface, a base class, a foreach.
                    foreach (var own in made.GetMethods(MethodCode.Every | BindingFlags.DeclaredOnly))
                    {
                        Enqueue(own);
                    }
                }

                break;
            case FieldInfo field when field.DeclaringType is { } holder && IsLearners(holder.Assembly):
                _belongings.Read(field);
                break;
            default:
                break;
        }
    }

    private void Add(Delegate function)
    {
        Enqueue(function.Method);
        _belongings.Add(function.Target);
    }

    private void Enqueue(MethodBase method)
    {
        if (_seen.Add(method))
        {
            _methods.Enqueue(method);
        }
    }

    private bool IsLearners(Assembly assembly) =>
        assembly == _own
        || !s_trusted.Any(name => assembly.GetName().Name?.StartsWith(name, StringComparison.Ordinal) ?? false);

    private string? ForbiddenName(MethodBase method)
    {
        var type = method.DeclaringType;
        if (type is null)
        {
            return "a function made at run time";
        }

        var (full, name) = (type.FullName ?? type.Name, $"{type.Name}.{method.Name}");
        var space = type.Namespace ?? "";
        var closed =
            typeof(Question).IsAssignableFrom(type)
            || type.Assembly != _own
                && (
                    s_closed.Any(start => space == start || space.StartsWith(start + ".", StringComparison.Ordinal))
                    || s_closedTypes.Contains(full)
                    || s_closedMembers.Contains($"{full}.{method.Name}")
                    || (full == "System.Type" && GivesReflection(method))
                );
        return closed && !s_open.Contains(full) ? name : null;
    }

    private static bool GivesReflection(MethodBase method) =>
        method is MethodInfo { ReturnType: var type }
        && ((type.IsArray ? type.GetElementType() : type)?.Namespace == "System.Reflection");
}
