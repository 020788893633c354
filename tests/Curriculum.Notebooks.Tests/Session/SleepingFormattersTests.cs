namespace Curriculum.Notebooks.Tests;

/// <summary>What a page does not wake the formatters' library for, and that nothing is lost by it.</summary>
public sealed class SleepingFormattersTests
{
    private readonly List<string> _taught = [];
    private readonly SleepingFormatters _formatters;

    public SleepingFormattersTests() =>
        _formatters = new(
            (type, mimeTypes, _) => _taught.Add($"{type.Name} {string.Join("+", mimeTypes)}"),
            (value, _) => Look($"library: {value}"),
            value => value is string ? Look($"itself: {value}") : null
        );

    [Fact]
    public void What_shows_itself_leaves_the_library_asleep()
    {
        Teach<double>();

        Assert.Equal("itself: a", Shown("a"));
        Assert.Empty(_taught);
    }

    [Fact]
    public void Any_other_value_wakes_it_and_it_has_learned_all_in_order()
    {
        Teach<double>();
        Teach<int>();

        Assert.Equal("library: 1", Shown(1));
        Assert.Equal(["Double text/html+text/plain", "Int32 text/html+text/plain"], _taught);
    }

    [Fact]
    public void Null_and_a_wish_for_certain_looks_are_the_librarys()
    {
        Assert.Equal("library: a", _formatters.Bundle("a", ["text/html"])["text/plain"]);
        Assert.Equal("library: ", Shown(null));
    }

    [Fact]
    public void Once_awake_it_decides_for_every_value_and_learns_at_once()
    {
        Teach<double>();

        Assert.True(_formatters.Wake());
        Assert.False(_formatters.Wake());
        Teach<int>();

        Assert.Equal("library: a", Shown("a"));
        Assert.Equal(2, _taught.Count);
    }

    [Fact]
    public void What_it_is_taught_may_wake_it_again()
    {
        SleepingFormatters? own = null;
        var taught = 0;
        own = new(
            (_, _, _) =>
            {
                taught++;
                Assert.False(own!.Wake());
            },
            (_, _) => Look("library"),
            _ => null
        );
        own.Register(typeof(int), ["text/plain"], (_, _) => "");

        Assert.Equal("library", own.Bundle(1, null)["text/plain"]);
        Assert.Equal(1, taught);
    }

    private static Dictionary<string, string> Look(string text) => new() { ["text/plain"] = text };

    private string Shown(object? value) => _formatters.Bundle(value, null)["text/plain"];

    private void Teach<T>() => _formatters.Register(typeof(T), ["text/html", "text/plain"], (_, _) => "");
}
