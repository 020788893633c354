using Curriculum.Notebooks;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Curriculum.Languages;

/// <summary>
/// The session's chain of cells as a chain of Roslyn projects, each a submission that follows the one before.
/// </summary>
/// <remarks>
/// The editor services work on documents of a workspace. The projects share the session's metadata references, and with
/// them what Roslyn has decoded, so that the framework is not read a second time. Nothing is made before it is asked
/// for.
/// </remarks>
internal sealed class SubmissionWorkspace(CSharpSession session) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly List<Submission> _known = [];
    private AdhocWorkspace? _workspace;
    private Solution? _chain;
    private ProjectId? _last;

    /// <summary>A document with this text, as the next cell.</summary>
    public async Task<Document> NextAsync(string code)
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            await FollowAsync().ConfigureAwait(false);
            var options = session.Compile("", "next.csx");
            var project = ProjectId.CreateNewId();
            var document = DocumentId.CreateNewId(project);
            var solution = Add(_chain!, project, document, "next.csx", code, options, _last);
            await BindAsync(solution, project).ConfigureAwait(false);
            return solution.GetDocument(document)!;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Loads Roslyn's editor services, which takes about half of the first question's time.</summary>
    public async Task OpenAsync()
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            _workspace ??= new AdhocWorkspace(EditorServices.Host);
            _ = _workspace.Services.GetLanguageServices(LanguageNames.CSharp).GetService<CompletionService>();
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        _workspace?.Dispose();
        _gate.Dispose();
    }

    private async Task FollowAsync()
    {
        _workspace ??= new AdhocWorkspace(EditorServices.Host);
        _chain ??= _workspace.CurrentSolution;
        var submissions = session.Submissions;
        for (var i = _known.Count; i < submissions.Count; i++)
        {
            var submission = submissions[i];
            var project = ProjectId.CreateNewId();
            _chain = Add(
                _chain,
                project,
                DocumentId.CreateNewId(project),
                submission.Cell,
                submission.Source,
                submission.Compilation,
                _last
            );
            await BindAsync(_chain, project).ConfigureAwait(false);
            _last = project;
            _known.Add(submission);
        }
    }

    private static Task BindAsync(Solution solution, ProjectId project) =>
        SymbolGate.BindAsync(() => solution.GetProject(project)!.GetCompilationAsync());

    private static Solution Add(
        Solution solution,
        ProjectId project,
        DocumentId document,
        string cell,
        string code,
        CSharpCompilation like,
        ProjectId? previous
    )
    {
        var text = DocumentInfo.Create(
            document,
            cell,
            sourceCodeKind: SourceCodeKind.Script,
            filePath: cell,
            loader: TextLoader.From(TextAndVersion.Create(SourceText.From(code), VersionStamp.Default))
        );
        return solution.AddProject(
            ProjectInfo.Create(
                project,
                VersionStamp.Default,
                cell,
                like.AssemblyName!,
                LanguageNames.CSharp,
                compilationOptions: like.Options,
                parseOptions: CSharpSession.ParseOptions,
                documents: [text],
                projectReferences: previous is null ? [] : [new ProjectReference(previous)],
                metadataReferences: like.ExternalReferences,
                isSubmission: true
            )
        );
    }
}
