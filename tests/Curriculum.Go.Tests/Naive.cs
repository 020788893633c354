namespace Curriculum.Go.Tests;

/// <summary>
/// The rules a second time, in the plainest way: a character a point, every group walked anew, every position kept as a
/// string. Nothing of it is shared with the library.
/// </summary>
internal sealed class Naive(int width, int height)
{
    private readonly HashSet<string> _seen = [new('.', width * height)];
    private int _passes;

    public char[] Points { get; private set; } = [.. Enumerable.Repeat('.', width * height)];

    public char ToMove { get; private set; } = 'X';

    public bool IsOver => _passes == 2;

    public int Count => width * height;

    public static char Other(char colour) => colour == 'X' ? 'O' : 'X';

    public List<int> Legal() => IsOver ? [] : [.. Enumerable.Range(0, Count).Where(p => After(p) is not null), Count];

    public void Play(int index)
    {
        _passes = index == Count ? _passes + 1 : 0;
        if (index != Count)
        {
            Points = After(index)!;
            Assert.True(_seen.Add(new(Points)));
        }

        ToMove = Other(ToMove);
    }

    /// <summary>The points after a stone, or null if it may not be played.</summary>
    public char[]? After(int index)
    {
        if (Points[index] != '.')
        {
            return null;
        }

        var after = (char[])Points.Clone();
        after[index] = ToMove;
        foreach (var next in Around(index).Where(next => after[next] == Other(ToMove)))
        {
            var group = Group(after, next);
            if (Liberties(after, group).Count == 0)
            {
                group.ForEach(stone => after[stone] = '.');
            }
        }

        return Liberties(after, Group(after, index)).Count == 0 || _seen.Contains(new(after)) ? null : after;
    }

    public List<int> Group(char[] points, int start)
    {
        var group = new List<int> { start };
        for (var i = 0; i < group.Count; i++)
        {
            group.AddRange(Around(group[i]).Where(next => points[next] == points[start] && !group.Contains(next)));
        }

        return group;
    }

    public HashSet<int> Liberties(char[] points, List<int> group) =>
        [.. group.SelectMany(Around).Where(next => points[next] == '.')];

    /// <summary>The owner of every point: X, O, or '.' for neither.</summary>
    public char[] Owners() =>
        [
            .. Enumerable
                .Range(0, Count)
                .Select(point =>
                {
                    if (Points[point] != '.')
                    {
                        return Points[point];
                    }

                    var colours = Group(Points, point).SelectMany(Around).Select(next => Points[next]).ToHashSet();
                    return (colours.Contains('X'), colours.Contains('O')) switch
                    {
                        (true, false) => 'X',
                        (false, true) => 'O',
                        _ => '.',
                    };
                }),
        ];

    public IEnumerable<int> Around(int point)
    {
        var (column, row) = (point % width, point / width);
        (int Column, int Row)[] next = [(column - 1, row), (column + 1, row), (column, row - 1), (column, row + 1)];
        return next.Where(at => at.Column >= 0 && at.Column < width && at.Row >= 0 && at.Row < height)
            .Select(at => at.Row * width + at.Column);
    }
}
