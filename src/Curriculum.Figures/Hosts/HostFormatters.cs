using System.Net;
using System.Numerics;
using System.Reflection;
using Curriculum.Networks;

namespace Curriculum.Figures.Hosts;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

/// <summary>
/// Shows MathNet's vectors and matrices between brackets, and networks and layers as what one would type. They are not
/// this project's types, so their formatters are handed to Microsoft.DotNet.Interactive.Formatting, wherever a host has
/// loaded it, by reflection.
/// </summary>
internal static class HostFormatters
{
    private const string Library = "Microsoft.DotNet.Interactive.Formatting";
    private static readonly HashSet<Assembly> s_taught = [];
    private static readonly string[] s_mimeTypes = ["text/html", "text/plain"];
    private static int s_watching;

    public static void Register()
    {
        if (Interlocked.Exchange(ref s_watching, 1) == 0)
        {
            AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) => Teach(loaded.LoadedAssembly);
        }

        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            Teach(assembly);
        }
    }

    private static void Teach(Assembly assembly)
    {
        if (assembly.GetName().Name != Library)
        {
            return;
        }

        lock (s_taught)
        {
            if (!s_taught.Add(assembly))
            {
                return;
            }
        }

        var formatter = assembly.GetType(Library + ".Formatter");
        var register = formatter
            ?.GetMethods()
            .FirstOrDefault(m =>
                m.Name == "Register"
                && !m.IsGenericMethod
                && m.GetParameters() is [{ ParameterType: var a }, { ParameterType: var b }, { ParameterType: var c }]
                && a == typeof(Type)
                && b == typeof(Action<object, TextWriter>)
                && c == typeof(string)
            );
        var prefer = formatter
            ?.GetMethods()
            .FirstOrDefault(m =>
                m.Name == "SetPreferredMimeTypesFor"
                && m.GetParameters() is [{ ParameterType: var a }, { ParameterType: var b }]
                && a == typeof(Type)
                && b == typeof(string[])
            );
        if (register is null)
        {
            return;
        }

        foreach (var (type, forms) in All())
        {
            foreach (var (mimeType, write) in forms)
            {
                Action<object, TextWriter> format = (value, to) => to.Write(write(value));
                register.Invoke(null, [type, format, mimeType]);
            }
            prefer?.Invoke(
                null,
                [
                    type,
                    forms.ContainsKey(PageHost.MatrixMimeType)
                        ? PageHost.MimeTypes(PageHost.MatrixMimeType)
                        : s_mimeTypes,
                ]
            );
        }
    }

    private static IEnumerable<(Type Type, Dictionary<string, Func<object, string>> Forms)> All() =>
        [
            .. Algebra<double>(),
            .. Algebra<float>(),
            .. Algebra<Complex>(),
            Networks<double>(),
            Networks<float>(),
            (
                typeof(Layer),
                new()
                {
                    ["text/html"] = value => $"<code>{WebUtility.HtmlEncode(value.ToString())}</code>",
                    ["text/plain"] = value => $"{value}",
                }
            ),
        ];

    private static IEnumerable<(Type, Dictionary<string, Func<object, string>>)> Algebra<T>()
        where T : struct, IEquatable<T>, IFormattable =>
        new[] { typeof(Matrix<T>), typeof(Vector<T>) }.Select(type =>
            (
                type,
                new Dictionary<string, Func<object, string>>
                {
                    ["text/html"] = value => Of<T>(value).Html(),
                    ["text/plain"] = value => Of<T>(value).Plain(),
                    [PageHost.MatrixMimeType] = value => Of<T>(value).Data(),
                }
            )
        );

    private static (Type, Dictionary<string, Func<object, string>>) Networks<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        (
            typeof(Network<T>),
            new()
            {
                ["text/html"] = value => NetworkTable.Html((Network<T>)value),
                ["text/plain"] = value => NetworkTable.Plain((Network<T>)value),
            }
        );

    private static Brackets Of<T>(object value)
        where T : struct, IEquatable<T>, IFormattable =>
        value switch
        {
            Matrix<T> a => new(a.RowCount, a.ColumnCount, (i, j) => a.At(i, j), column: false),
            Vector<T> v => new(v.Count, 1, (i, _) => v.At(i), column: true),
            _ => throw new ArgumentException($"{value.GetType().Name} is neither a matrix nor a vector."),
        };
}
