using System.Net;
using System.Numerics;
using Curriculum.Learning;
using Curriculum.Networks;

namespace Curriculum.Figures.Hosts;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

/// <summary>
/// Shows MathNet's vectors and matrices between brackets, networks and layers as what one would type, and a training in
/// a sentence. They are not this project's types, so their formatters are handed to the host: to the engine through
/// AppContext, to .NET Interactive by Curriculum.Interactive.
/// </summary>
internal static class HostFormatters
{
    private static readonly string[] s_mimeTypes = ["text/html", "text/plain"];
    private static readonly Lock s_gate = new();
    private static object? s_taught;

    /// <summary>Hands the formatters to the engine, once, where there is one.</summary>
    public static void Register()
    {
        if (
            AppContext.GetData("curriculum.formatters")
            is not Action<Type, IReadOnlyList<string>, Func<object, string, string>> register
        )
        {
            return;
        }

        lock (s_gate)
        {
            if (ReferenceEquals(s_taught, register))
            {
                return;
            }

            s_taught = register;
        }

        Register(register);
    }

    /// <summary>Calls <paramref name="register"/> with a type, what it is shown as, and what writes it so.</summary>
    public static void Register(Action<Type, IReadOnlyList<string>, Func<object, string, string>> register)
    {
        foreach (var (type, forms) in All())
        {
            register(
                type,
                forms.ContainsKey(PageHost.MatrixMimeType) ? PageHost.MimeTypes(PageHost.MatrixMimeType) : s_mimeTypes,
                (value, mimeType) => forms[mimeType](value)
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
            Words(typeof(Layer), text => $"<code>{WebUtility.HtmlEncode(text)}</code>"),
            Words(typeof(TrainingSteps), WebUtility.HtmlEncode), // a sequence: to list it would be to train
            Words(typeof(TrainingResult), WebUtility.HtmlEncode),
        ];

    private static (Type, Dictionary<string, Func<object, string>>) Words(Type type, Func<string, string> html) =>
        (type, new() { ["text/html"] = value => html($"{value}"), ["text/plain"] = value => $"{value}" });

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
