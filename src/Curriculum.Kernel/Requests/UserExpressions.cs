using Curriculum.Kernel.Outputs;

namespace Curriculum.Kernel.Requests;

/// <summary>What a client asks beside a cell: name → expression.</summary>
internal static class UserExpressions
{
    /// <summary>Each expression in a branch of the session, so that asking changes nothing.</summary>
    public static JsonObject Evaluate(CSharpSession session, JupyterMessage request)
    {
        var answers = new JsonObject();
        if (request.Content["user_expressions"] is not JsonObject { Count: > 0 } expressions)
        {
            return answers;
        }

        using var branch = session.Branch();
        foreach (var (name, node) in expressions)
        {
            if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
            {
                continue;
            }

            IReadOnlyDictionary<string, string> data = new Dictionary<string, string>();
            var result = branch.Run(text, "expression.csx", o => data = o is ResultOutput r ? r.Data : data);
            if (result.Error is { } error)
            {
                var failure = CellPublisher.Content(error);
                failure["status"] = "error";
                answers[name] = failure;
            }
            else
            {
                answers[name] = new JsonObject
                {
                    ["status"] = "ok",
                    ["data"] = MimeBundle.ToJson(data),
                    ["metadata"] = new JsonObject(),
                };
            }
        }
        return answers;
    }
}
