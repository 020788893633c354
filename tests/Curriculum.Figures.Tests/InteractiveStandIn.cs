using System.Reflection;
using System.Reflection.Emit;

namespace Curriculum.Figures.Tests;

/// <summary>
/// The few members of Microsoft.DotNet.Interactive that the display seam looks for by reflection, with the signatures
/// of its last release, made at run time: the package itself is not served everywhere.
/// </summary>
public static class InteractiveStandIn
{
    private static readonly Type s_context = Make();

    public static List<(string What, object Value)> Events { get; } = [];

    public static object? Context { get; set; }

    public static Delegate? Completion { get; set; }

    public static void Begin()
    {
        Events.Clear();
        Context = Activator.CreateInstance(s_context);
    }

    public static void EndCell()
    {
        Completion?.DynamicInvoke(Context);
        (Context, Completion) = (null, null);
    }

    public static void Displayed(object value) => Events.Add(("display", value));

    public static void Updated(object value) => Events.Add(("update", value));

    private static Type Make()
    {
        const string name = "Microsoft.DotNet.Interactive";
        var module = AssemblyBuilder
            .DefineDynamicAssembly(new(name), AssemblyBuilderAccess.Run)
            .DefineDynamicModule(name);
        MethodInfo Mine(string method) => typeof(InteractiveStandIn).GetMethod(method)!;

        var context = module.DefineType(name + ".KernelInvocationContext", TypeAttributes.Public);
        context.DefineDefaultConstructor(MethodAttributes.Public);
        var getter = context.DefineMethod(
            "get_Current",
            MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.SpecialName,
            context,
            []
        );
        Emit(
            getter,
            il =>
            {
                il.Emit(OpCodes.Call, Mine("get_Context"));
                il.Emit(OpCodes.Castclass, context);
            }
        );
        context.DefineProperty("Current", PropertyAttributes.None, context, []).SetGetMethod(getter);
        var complete = context.DefineMethod(
            "OnComplete",
            MethodAttributes.Public,
            typeof(void),
            [typeof(Action<>).MakeGenericType(context)]
        );
        Emit(
            complete,
            il =>
            {
                il.Emit(OpCodes.Ldarg_1);
                il.Emit(OpCodes.Call, Mine("set_Completion"));
            }
        );
        var made = context.CreateType();

        var shown = module.DefineType(name + ".DisplayedValue", TypeAttributes.Public);
        var constructor = shown.DefineDefaultConstructor(MethodAttributes.Public);
        Emit(
            shown.DefineMethod("Update", MethodAttributes.Public, typeof(void), [typeof(object)]),
            il =>
            {
                il.Emit(OpCodes.Ldarg_1);
                il.Emit(OpCodes.Call, Mine(nameof(Updated)));
            }
        );
        shown.CreateType();

        var extensions = module.DefineType(
            name + ".KernelInvocationContextExtensions",
            TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed
        );
        var display = extensions.DefineMethod(
            "Display",
            MethodAttributes.Public | MethodAttributes.Static,
            shown,
            [made, typeof(object), typeof(string[])]
        );
        Emit(
            display,
            il =>
            {
                il.Emit(OpCodes.Ldarg_1);
                il.Emit(OpCodes.Call, Mine(nameof(Displayed)));
                il.Emit(OpCodes.Newobj, constructor);
            }
        );
        extensions.CreateType();
        return made;
    }

    private static void Emit(MethodBuilder method, Action<ILGenerator> body)
    {
        body(method.GetILGenerator());
        method.GetILGenerator().Emit(OpCodes.Ret);
    }
}
