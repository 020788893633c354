using System.Reflection;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Figures.Hosts;

/// <summary>
/// Shows MathNet's vectors and matrices as bracketed matrices. They are not our types, so the formatters are handed
/// to Microsoft.DotNet.Interactive.Formatting, wherever a host has loaded it, by reflection.
/// </summary>
internal static class AlgebraFormatters
{
    private const string Library = "Microsoft.DotNet.Interactive.Formatting";
    private static readonly HashSet<Assembly> s_taught = [];
    private static int s_watching;

    public static void Register()
    {
        if (Interlocked.Exchange(ref s_watching, 1) == 0)
            AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) => Teach(loaded.LoadedAssembly);
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies()) Teach(assembly);
    }

    private static void Teach(Assembly assembly)
    {
        if (assembly.GetName().Name != Library) return;
        lock (s_taught)
            if (!s_taught.Add(assembly)) return;
        var formatter = assembly.GetType(Library + ".Formatter");
        var register = formatter?.GetMethods().FirstOrDefault(m => m.Name == "Register" && !m.IsGenericMethod
            && m.GetParameters() is [{ ParameterType: var a }, { ParameterType: var b }, { ParameterType: var c }]
            && a == typeof(Type) && b == typeof(Action<object, TextWriter>) && c == typeof(string));
        var prefer = formatter?.GetMethods().FirstOrDefault(m => m.Name == "SetPreferredMimeTypesFor"
            && m.GetParameters() is [{ ParameterType: var a }, { ParameterType: var b }] && a == typeof(Type) && b == typeof(string[]));
        if (register is null) return;
        Teach<double>(register, prefer);
        Teach<float>(register, prefer);
        Teach<System.Numerics.Complex>(register, prefer);
    }

    private static void Teach<T>(MethodInfo register, MethodInfo? prefer) where T : struct, IEquatable<T>, IFormattable
    {
        Action<object, TextWriter> matrix = (value, to) => to.Write(Of<T>(value).Html());
        Action<object, TextWriter> plain = (value, to) => to.Write(Of<T>(value).Plain());
        Action<object, TextWriter> data = (value, to) => to.Write(Of<T>(value).Data());
        foreach (var type in new[] { typeof(Matrix<T>), typeof(Vector<T>) })
        {
            register.Invoke(null, [type, matrix, "text/html"]);
            register.Invoke(null, [type, plain, "text/plain"]);
            register.Invoke(null, [type, data, PageHost.MatrixMimeType]);
            prefer?.Invoke(null, [type, PageHost.MimeTypes(PageHost.MatrixMimeType)]);
        }
    }

    private static Brackets Of<T>(object value) where T : struct, IEquatable<T>, IFormattable => value switch
    {
        Matrix<T> a => new(a.RowCount, a.ColumnCount, (i, j) => a.At(i, j), column: false),
        Vector<T> v => new(v.Count, 1, (i, _) => v.At(i), column: true),
        _ => throw new ArgumentException($"{value.GetType().Name} is neither a matrix nor a vector."),
    };
}
