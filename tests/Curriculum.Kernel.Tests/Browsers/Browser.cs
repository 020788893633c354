using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Curriculum.Kernel.Tests.Browsers;

/// <summary>Debian's Chromium without a window, driven through its chromedriver. Source: W3C WebDriver.</summary>
internal sealed class Browser : IDisposable
{
    public const string Driver = "/usr/bin/chromedriver";
    public const string Chromium = "/usr/bin/chromium";

    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(50);
    private readonly Process _driver;
    private readonly HttpClient _http;
    private string _session = "";

    private Browser(Process driver, int port)
    {
        _driver = driver;
        _http = new HttpClient
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}/"),
            Timeout = TimeSpan.FromMinutes(2),
        };
    }

    /// <summary>A browser that knows nothing: its profile is a folder of its own.</summary>
    public static async Task<Browser> Open(string profile, int width, int height)
    {
        var driver = Process.Start(new ProcessStartInfo(Driver, ["--port=0"]) { RedirectStandardOutput = true })!;
        var browser = new Browser(driver, await Port(driver));
        var options = new JsonObject
        {
            ["binary"] = Chromium,
            // Without its sandbox, for a container's root has none to give; the only page it sees is ours.
            ["args"] = new JsonArray(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                $"--user-data-dir={profile}",
                $"--window-size={width},{height}"
            ),
        };
        try
        {
            var made = await browser.Post(
                "session",
                new()
                {
                    ["capabilities"] = new JsonObject
                    {
                        ["alwaysMatch"] = new JsonObject { ["goog:chromeOptions"] = options },
                    },
                }
            );
            browser._session = $"session/{made!["sessionId"]!.GetValue<string>()}";
            return browser;
        }
        catch
        {
            browser.Dispose();
            throw;
        }
    }

    public Task Go(string address) => Post($"{_session}/url", new() { ["url"] = address });

    /// <summary>What the script returns in the page.</summary>
    public Task<JsonNode?> Run(string script, params string[] arguments) =>
        Post(
            $"{_session}/execute/sync",
            new() { ["script"] = script, ["args"] = new JsonArray([.. arguments.Select(a => (JsonNode)a)]) }
        );

    /// <summary>Asks the page again and again until the script's answer is neither false nor empty.</summary>
    public async Task<JsonNode> Until(string what, TimeSpan limit, string script, params string[] arguments)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < limit; await Task.Delay(s_between))
        {
            var answer = await Run(script, arguments);
            if (answer is not null && answer.ToJsonString() is not ("false" or "\"\"" or "0"))
            {
                return answer;
            }
        }
        throw new TimeoutException($"Not within {limit.TotalSeconds} s: {what}.");
    }

    /// <summary>A person's click: refused where something lies over the element.</summary>
    public async Task Click(string selector) => await Post($"{_session}/element/{await Find(selector)}/click", []);

    /// <summary>Presses the keys where the cursor is, all held until the last is down.</summary>
    public Task Press(params char[] keys)
    {
        JsonObject Key(string type, char key) => new() { ["type"] = type, ["value"] = key.ToString() };
        var actions = keys.Select(k => Key("keyDown", k)).Concat(keys.Reverse().Select(k => Key("keyUp", k)));
        return Post(
            $"{_session}/actions",
            new()
            {
                ["actions"] = new JsonArray(
                    new JsonObject
                    {
                        ["type"] = "key",
                        ["id"] = "keyboard",
                        ["actions"] = new JsonArray([.. actions]),
                    }
                ),
            }
        );
    }

    public async Task Screenshot(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var image = Value(await _http.GetFromJsonAsync<JsonNode>($"{_session}/screenshot"));
        await File.WriteAllBytesAsync(file, Convert.FromBase64String(image!.GetValue<string>()));
    }

    public void Dispose()
    {
        try
        {
            if (_session.Length > 0)
            {
                _http.DeleteAsync(_session).Wait(TimeSpan.FromSeconds(10));
            }
        }
        catch (AggregateException) { } // a browser that is gone needs no goodbye
        _driver.Kill(entireProcessTree: true);
        _driver.WaitForExit();
        _driver.Dispose();
        _http.Dispose();
    }

    private static async Task<int> Port(Process driver)
    {
        const string Words = "started successfully on port ";
        var said = "";
        while (await driver.StandardOutput.ReadLineAsync() is { } line)
        {
            said += line + "\n";
            if (line.IndexOf(Words, StringComparison.Ordinal) is >= 0 and var at)
            {
                return int.Parse(
                    line[(at + Words.Length)..].TrimEnd('.'),
                    System.Globalization.CultureInfo.InvariantCulture
                );
            }
        }
        throw new InvalidOperationException($"chromedriver did not start: {said}");
    }

    private async Task<string> Find(string selector)
    {
        var found = await Post($"{_session}/element", new() { ["using"] = "css selector", ["value"] = selector });
        return found!.AsObject().Single().Value!.GetValue<string>();
    }

    private async Task<JsonNode?> Post(string command, JsonObject body)
    {
        // With its length said first: chromedriver takes no body in chunks.
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(command, content);
        var answer = await response.Content.ReadFromJsonAsync<JsonNode>();
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(
                $"{command}: {Value(answer)?["message"]?.GetValue<string>().Split('\n')[0]}"
            );
        }

        return Value(answer);
    }

    private static JsonNode? Value(JsonNode? answer) => answer?["value"];
}
