using Curriculum.Figures.Hosts;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Curriculum.Interactive;

/// <summary>
/// A value displayed by a cell. Its updates are published on the context of that cell, which is kept: the host's own
/// <c>DisplayedValue.Update</c> asks for the current context, which is gone when the actions for a cell's end run, and
/// then writes to the console. An update from a later cell is published on that cell's context.
/// </summary>
internal sealed class InteractiveDisplayed : IDisplayed
{
    private readonly string _id;
    private KernelInvocationContext _context;
    private Action? _atEnd;
    private bool _ended;

    public InteractiveDisplayed(KernelInvocationContext context, object value)
    {
        _context = context;
        _id = context.Display(value).DisplayId;
    }

    public void Join()
    {
        if (_ended && KernelInvocationContext.Current is { } later)
        {
            (_context, _ended) = (later, false);
            later.OnComplete(_ => End());
        }
    }

    public void Update(object value) =>
        _context.Publish(
            new DisplayedValueUpdated(
                value,
                _id,
                _context.Command,
                FormattedValue.CreateManyFromObject(
                    value,
                    Formatter.GetPreferredMimeTypesFor(value.GetType()).ToArray()
                )
            )
        );

    public void BeforeCellEnds(Action action)
    {
        _atEnd = action;
        _context.OnComplete(_ => End());
    }

    private void End()
    {
        _atEnd?.Invoke();
        _ended = true;
    }
}
