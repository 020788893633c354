using System.Collections.Concurrent;
using Curriculum.Kernel.Languages;

namespace Curriculum.Kernel.Requests;

/// <summary>
/// Sends each request where it is answered: cells to their thread, questions to another, so none waits for a cell.
/// </summary>
internal sealed class RequestRouter
{
    private readonly KernelParts _parts;
    private readonly CellQueue _cells;
    private readonly LanguageService _language;
    private readonly Action<bool> _shutDown;
    private readonly BlockingCollection<(JupyterMessage Request, Action<JupyterMessage> Send)> _questions = [];

    public RequestRouter(KernelParts parts, CellQueue cells, LanguageService language, Action<bool> shutDown)
    {
        _language = language;
        _parts = parts;
        _cells = cells;
        _shutDown = shutDown;
        parts.Sockets.OnShell = request => Route(request, parts.Sockets.SendShell);
        parts.Sockets.OnControl = request => Route(request, parts.Sockets.SendControl);
        parts.Sockets.OnStdin = parts.Input.Take;
    }

    public void Start() => new Thread(AnswerAll) { IsBackground = true, Name = "kernel questions" }.Start();

    private void Route(JupyterMessage request, Action<JupyterMessage> send)
    {
        switch (request.Type)
        {
            case "execute_request":
                _cells.Add(request);
                break;
            case "interrupt_request":
                _parts.IoPub.Around(
                    request,
                    () =>
                    {
                        _cells.Interrupt();
                        Reply(request, send, new() { ["status"] = "ok" });
                    }
                );
                break;
            case "shutdown_request":
                var restart = request.Flag("restart");
                _parts.IoPub.Around(
                    request,
                    () => Reply(request, send, new() { ["status"] = "ok", ["restart"] = restart })
                );
                _shutDown(restart);
                break;
            default:
                _questions.Add((request, send));
                break;
        }
    }

    private void AnswerAll()
    {
        foreach (var (request, send) in _questions.GetConsumingEnumerable())
        {
            try
            {
                _parts.IoPub.Around(request, () => Answer(request, send));
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                _parts.Log($"{request.Type} failed: {e}");
                Reply(request, send, Error(e.GetType().Name, e.Message));
            }
        }
    }

    private void Answer(JupyterMessage request, Action<JupyterMessage> send)
    {
        var answer = request.Type switch
        {
            "kernel_info_request" => KernelInfo.Answer(),
            "is_complete_request" => Completeness.Answer(request.Text("code")),
            "complete_request" => _language.Complete(request.Text("code"), Cursor(request)),
            "inspect_request" => _language.Inspect(
                request.Text("code"),
                Cursor(request),
                request.Number("detail_level")
            ),
            "history_request" => _parts.History.Answer(request),
            "comm_info_request" => new() { ["status"] = "ok", ["comms"] = new JsonObject() },
            "comm_open" => Refuse(request),
            "comm_msg" or "comm_close" => null,
            _ when request.Type.EndsWith("_request", StringComparison.Ordinal) => Error(
                "NotSupported",
                $"This kernel does not answer {request.Type}."
            ),
            _ => null,
        };
        if (answer is not null)
        {
            Reply(request, send, answer);
        }
    }

    private static int Cursor(JupyterMessage request) => request.Number("cursor_pos", int.MaxValue);

    /// <summary>No comm has a target here, and the protocol answers that with a close.</summary>
    private JsonObject? Refuse(JupyterMessage request)
    {
        _parts.IoPub.Publish(
            "comm_close",
            new() { ["comm_id"] = request.Text("comm_id"), ["data"] = new JsonObject() },
            request
        );
        return null;
    }

    private void Reply(JupyterMessage request, Action<JupyterMessage> send, JsonObject content) =>
        send(_parts.Wire.Create(request.ReplyType, content, request));

    private static JsonObject Error(string name, string value) =>
        new()
        {
            ["status"] = "error",
            ["ename"] = name,
            ["evalue"] = value,
            ["traceback"] = new JsonArray(),
        };
}
