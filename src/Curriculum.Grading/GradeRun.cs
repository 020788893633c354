namespace Curriculum.Grading;

/// <summary>The map: every student of a share of a class is graded, and the results are written.</summary>
/// <param name="course">The course.</param>
/// <param name="policy">The policy.</param>
/// <param name="grader">Grades a notebook.</param>
/// <param name="isolation">What its judge works in.</param>
/// <param name="folder">Where results go.</param>
/// <param name="key">The key of pseudonyms; null to write names.</param>
internal sealed class GradeRun(
    CourseEdition course,
    GradePolicy policy,
    IGrader grader,
    string isolation,
    ResultFolder folder,
    byte[]? key = null
)
{
    /// <summary>Grades a share of what was handed in; gives whose mark changed and why, a line each.</summary>
    /// <param name="handed">All files of the class.</param>
    /// <param name="share">The share.</param>
    /// <param name="only">The exercises asked for; null for all.</param>
    /// <param name="told">Told of each student that is done.</param>
    /// <param name="cancellationToken">Stops it; what is done stays.</param>
    public async Task<IReadOnlyList<string>> RunAsync(
        IReadOnlyList<Handed> handed,
        Share share,
        IReadOnlySet<string>? only = null,
        Action<StudentResult>? told = null,
        CancellationToken cancellationToken = default
    )
    {
        var work = handed
            .GroupBy(one => policy.StudentOf(one.Student))
            .ToDictionary(group => group.Key, group => group.ToList());
        var students = work
            .Keys.Concat(policy.Roster.Select(one => one.Id))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        var hidden = key is null
            ? null
            : new Pseudonyms(key, students.ToDictionary(one => one, one => (IReadOnlyList<string>)Names(one, work)));
        var shown = students.ToDictionary(one => one, one => hidden?.Of(one) ?? one);
        folder.Begin(share);
        var gone = folder.Keep(shown.Values.ToHashSet(), share);
        var changes = await Task.WhenAll(
                students
                    .Where(student => share.Has(shown[student]))
                    .Select(student =>
                        GradeAsync(
                            student,
                            work.GetValueOrDefault(student) ?? [],
                            hidden,
                            only,
                            told,
                            cancellationToken
                        )
                    )
            )
            .ConfigureAwait(false);
        folder.Done(share, $"{course.Version} {policy.Version} {isolation}");
        return
        [
            .. gone.Select(student => $"{student} is not in the class any more; the results are deleted."),
            .. changes.SelectMany(lines => lines),
        ];
    }

    private async Task<IReadOnlyList<string>> GradeAsync(
        string student,
        List<Handed> files,
        Pseudonyms? hidden,
        IReadOnlySet<string>? only,
        Action<StudentResult>? told,
        CancellationToken cancellationToken
    )
    {
        var results = await Task.WhenAll(files.Select(file => ResultAsync(file, only, cancellationToken)))
            .ConfigureAwait(false);
        var result = Marker.Mark(policy, student, [.. files.Zip(results)], course, isolation, only);
        result = hidden?.Hide(result) ?? result;
        var changes = Changes.Between(folder.Find(result.Student), result).ToList();
        folder.Write(result);
        told?.Invoke(result);
        return changes;
    }

    private List<string> Names(string student, Dictionary<string, List<Handed>> work) =>
        [
            .. (work.GetValueOrDefault(student) ?? []).Select(file => file.Student),
            .. policy.Roster.Where(one => one.Id == student).SelectMany(one => one.Files.Append(one.Name)),
        ];

    private async Task<NotebookResult> ResultAsync(
        Handed file,
        IReadOnlySet<string>? only,
        CancellationToken cancellationToken
    )
    {
        var problem = file.Problem;
        try
        {
            if (problem is null)
            {
                var request = new GradeRequest(course, policy.Limits, file.Read(), only, file.Name);
                return await grader.GradeAsync(request, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            problem = $"It cannot be read: {error.Message}";
        }

        return new(course.Version, null, problem, isolation, []);
    }
}
