using System.Collections;
using System.Reflection;

namespace Curriculum.Exercises;

/// <summary>
/// The objects of the notebook that an answer can see, and the functions that stand in what it reads.
/// </summary>
/// <param name="isLearners">Whether an assembly is a cell's.</param>
/// <param name="found">Is told of each function.</param>
internal sealed class Belongings(Func<Assembly, bool> isLearners, Action<Delegate> found)
{
    private const int MostItems = 256;

    private readonly HashSet<object> _objects = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<FieldInfo> _read = [];

    /// <summary>What a function holds on to: a cell, the variables around a lambda.</summary>
    public void Add(object? value)
    {
        if (
            value is null
            || value.GetType().IsValueType
            || !isLearners(value.GetType().Assembly)
            || !_objects.Add(value)
        )
        {
            return;
        }

        for (var type = value.GetType(); type is not null && isLearners(type.Assembly); type = type.BaseType)
        {
            foreach (var field in type.GetFields(MethodCode.Every | BindingFlags.DeclaredOnly))
            {
                var held = field.GetValue(field.IsStatic ? null : value);
                Add(held);
                if (_read.Contains(field))
                {
                    Look(held);
                }
            }
        }
    }

    /// <summary>The code reads a field: what stands in it now, in each object that was seen.</summary>
    public void Read(FieldInfo field)
    {
        if (!_read.Add(field))
        {
            return;
        }

        if (field.IsStatic)
        {
            Look(field.GetValue(null));
            return;
        }

        foreach (var one in _objects.Where(one => field.DeclaringType!.IsInstanceOfType(one)).ToList())
        {
            Look(field.GetValue(one));
        }
    }

    private void Look(object? value)
    {
        switch (value)
        {
            case Delegate function:
                foreach (var one in function.GetInvocationList())
                {
                    found(one);
                }

                break;
            case string:
                break;
            case object[] or IList { Count: <= MostItems }:
                foreach (
                    var item in ((IEnumerable)value).Cast<object?>().Where(item => item is Delegate).Take(MostItems)
                )
                {
                    Look(item);
                }

                break;
            default:
                Add(value);
                break;
        }
    }
}
