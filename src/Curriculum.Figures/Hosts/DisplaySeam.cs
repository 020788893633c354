using System.Reflection;

namespace Curriculum.Figures.Hosts;

/// <summary>
/// Shows a value in the middle of a cell: through the engine's function in AppContext, else through .NET Interactive
/// (found by reflection), else nowhere.
/// </summary>
internal sealed class DisplaySeam
{
    private readonly Action<string, IReadOnlyDictionary<string, string>, bool>? _engine;
    private readonly object? _interactive;

    /// <summary>Displays the value, under an id of its own.</summary>
    public DisplaySeam(string id, object value)
    {
        Id = id;
        _engine = AppContext.GetData("curriculum.display") as Action<string, IReadOnlyDictionary<string, string>, bool>;
        if (_engine is not null)
        {
            _engine(id, FigureFormatterSource.Bundle(value), false);
        }
        else
        {
            _interactive = Interactive.Display(value);
        }
    }

    public string Id { get; }

    /// <summary>
    /// Shows the value in the place of the former one, and says how many characters went out, where it knows.
    /// </summary>
    public int Update(object value)
    {
        if (_engine is null)
        {
            if (_interactive is not null)
            {
                Interactive.Update(_interactive, value);
            }

            return 0;
        }
        var bundle = FigureFormatterSource.Bundle(value);
        _engine(Id, bundle, true);
        return bundle.Values.Sum(text => text.Length);
    }

    /// <summary>Calls the action before the running cell counts as done, where the host offers that.</summary>
    public static void BeforeCellEnds(Action action)
    {
        if (AppContext.GetData("curriculum.display") is null)
        {
            Interactive.OnComplete(action);
        }
    }

    /// <summary>KernelInvocationContext.Current.Display(x).Update(y), without a reference to it.</summary>
    private static class Interactive
    {
        private const BindingFlags Anyone = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance;

        private static Type? Context =>
            AppDomain
                .CurrentDomain.GetAssemblies()
                .FirstOrDefault(a => a.GetName().Name == "Microsoft.DotNet.Interactive")
                ?.GetType("Microsoft.DotNet.Interactive.KernelInvocationContext");

        private static object? Current => Context?.GetProperty("Current", Anyone)?.GetValue(null);

        public static object? Display(object value)
        {
            if (Current is not { } context)
            {
                return null;
            }

            var extensions = context
                .GetType()
                .Assembly.GetType("Microsoft.DotNet.Interactive.KernelInvocationContextExtensions");
            var display = extensions
                ?.GetMethods(Anyone)
                .FirstOrDefault(m =>
                    m.Name == "Display"
                    && m.GetParameters() is [_, { ParameterType: var second }, { ParameterType: var third }]
                    && second == typeof(object)
                    && third == typeof(string[])
                );
            return display?.Invoke(null, [context, value, Array.Empty<string>()]);
        }

        public static void Update(object shown, object value) =>
            shown.GetType().GetMethod("Update", Anyone)?.Invoke(shown, [value]);

        public static void OnComplete(Action action)
        {
            if (Current is not { } context || context.GetType().GetMethod("OnComplete", Anyone) is not { } method)
            {
                return;
            }

            if (method.GetParameters() is not [{ ParameterType: var callback }])
            {
                return;
            }

            if (callback == typeof(Action))
            {
                method.Invoke(context, [action]);
            }
            else if (callback.GetMethod("Invoke")?.GetParameters() is [_])
            {
                var adapter = new Adapter(action);
                method.Invoke(
                    context,
                    [Delegate.CreateDelegate(callback, adapter, typeof(Adapter).GetMethod(nameof(Adapter.Call))!)]
                );
            }
        }

        private sealed class Adapter(Action action)
        {
            public void Call(object _) => action();
        }
    }
}
