using System.Reflection;
using System.Reflection.Emit;

namespace Curriculum.Exercises;

/// <summary>Reads which members the code of a method names.</summary>
internal static class MethodCode
{
    public const BindingFlags Every =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private const byte Prefix = 0xFE;

    private static readonly Dictionary<int, OperandType> s_operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value, code => code.OperandType);

    /// <summary>Every method and field that stands in the code.</summary>
    public static IEnumerable<MemberInfo> Members(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            yield break;
        }

        var types = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var own = method.IsGenericMethod ? method.GetGenericArguments() : null;
        var at = 0;
        while (at < code.Length)
        {
            var value = code[at++] is Prefix ? (Prefix << 8) | code[at++] : code[at - 1];
            var operand = s_operands[value];
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok)
            {
                if (Resolve(method.Module, BitConverter.ToInt32(code, at), types, own) is { } member)
                {
                    yield return member;
                }
            }

            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }

    private static MemberInfo? Resolve(Module module, int token, Type[]? types, Type[]? own)
    {
        try
        {
            return module.ResolveMember(token, types, own);
        }
#pragma warning disable CA1031 // a member of something that is not there cannot be called either
        catch (Exception exception) when (exception is not ThreadInterruptedException)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
