using System.Net;
using System.Security.Cryptography;
using Curriculum.Cli.Data;

namespace Curriculum.Cli.Tests;

/// <summary>curriculum data, against a server on this machine.</summary>
public sealed class DataTests : CommandTest
{
    private static readonly byte[] s_content = [.. Enumerable.Range(0, 100_000).Select(k => (byte)(k * 7))];

    [Fact]
    public async Task A_file_is_fetched_checked_and_not_fetched_again()
    {
        using var server = new Server(_ => s_content);
        var set = Set(s_content.Length, s_content);
        var told = await FetchAsync(set, server);
        Assert.Contains("SHA-256 right", Assert.Single(told));
        Assert.Equal(s_content, File.ReadAllBytes(Course["data", "test", "file.gz"]));
        Assert.Contains("already there", Assert.Single(await FetchAsync(set, server)));
        Assert.Equal(["/sub/file.gz"], server.Asked);
    }

    [Theory]
    [InlineData(0, true, "SHA-256")]
    [InlineData(1, false, "gave 100,000 bytes where file.gz has 100,001")]
    [InlineData(-1, false, "more than 99,999 bytes")]
    public async Task A_wrong_file_is_refused_and_nothing_is_kept(int longer, bool otherContent, string words)
    {
        using var server = new Server(_ => s_content);
        var set = Set(s_content.Length + longer, otherContent ? [1, 2, 3] : s_content);
        var error = await Assert.ThrowsAsync<CommandException>(() => FetchAsync(set, server));
        Assert.Equal(ExitCode.Environment, error.ExitCode);
        Assert.Contains(words, error.Message);
        Assert.Empty(Directory.GetFiles(Course["data", "test"]));
    }

    [Fact]
    public async Task A_file_that_is_there_and_differs_is_left_as_it_is()
    {
        Course.Write("mine", "data", "test", "file.gz");
        using var server = new Server(_ => s_content);
        var error = await Assert.ThrowsAsync<CommandException>(() =>
            FetchAsync(Set(s_content.Length, s_content), server)
        );
        Assert.Contains("was left as it is", error.Message);
        Assert.Equal("mine", File.ReadAllText(Course["data", "test", "file.gz"]));
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task The_command_takes_the_address_and_checks_what_comes()
    {
        using (var server = new Server(_ => s_content))
        {
            Assert.Equal(
                ExitCode.Environment,
                await Curriculum("data", "mnist", "--from", server.Address.ToString().TrimEnd('/'))
            );
            Assert.Contains(
                "gave 100,000 bytes where train-images-idx3-ubyte.gz has 9,912,422; nothing was kept",
                Error
            );
            Assert.Equal(["/sub/train-images-idx3-ubyte.gz"], server.Asked);
        }

        using (var server = new Server(_ => null))
        {
            Assert.Equal(
                ExitCode.Environment,
                await Curriculum("data", "fashion", "--from", server.Address.ToString(), "--to", "f")
            );
            Assert.Contains("404", Error);
            Assert.Contains("--from", Error);
            Assert.Empty(Directory.GetFiles(Course["f"]));
        }

        await Refuses(ExitCode.Usage, "is not an address", "data", "mnist", "--from", "somewhere");
        Assert.Equal(ExitCode.Usage, await Curriculum("data", "cifar"));
    }

    [Fact]
    public void The_known_files_are_named_with_their_size_and_hash()
    {
        Assert.Equal(["mnist", "fashion"], DataSet.All.Select(set => set.Name));
        Assert.All(
            DataSet.All.SelectMany(set => set.Files),
            file =>
            {
                Assert.Matches("^[0-9a-f]{64}$", file.Sha256);
                Assert.InRange(file.Length, 1000, 100_000_000);
            }
        );
        Assert.Equal(8, DataSet.All.SelectMany(set => set.Files).Select(file => file.Sha256).Distinct().Count());
    }

    private static DataSet Set(long length, byte[] content) =>
        new("test", "", [new("file.gz", length, Convert.ToHexStringLower(SHA256.HashData(content)))]);

    private async Task<List<string>> FetchAsync(DataSet set, Server server)
    {
        var told = new List<string>();
        using var client = new HttpClient();
        await new Download(client, told.Add).RunAsync(
            set,
            server.Address,
            Course["data", "test"],
            CancellationToken.None
        );
        return told;
    }

    /// <summary>Answers on the loopback address until it is disposed.</summary>
    private sealed class Server : IDisposable
    {
        private readonly HttpListener _listener = new();

        public Server(Func<string, byte[]?> answer)
        {
            for (var port = 41_800; !_listener.IsListening; port++)
            {
                Address = new Uri($"http://127.0.0.1:{port}/sub/");
                _listener.Prefixes.Clear();
                _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
                try
                {
                    _listener.Start();
                }
                catch (HttpListenerException) when (port < 42_000)
                {
                    // Taken: try the next one.
                }
            }

            _ = ServeAsync(answer);
        }

        public Uri Address { get; private set; } = new("http://127.0.0.1/");

        public List<string> Asked { get; } = [];

        public void Dispose() => _listener.Close();

        private async Task ServeAsync(Func<string, byte[]?> answer)
        {
            while (_listener.IsListening)
            {
                try
                {
                    var context = await _listener.GetContextAsync();
                    Asked.Add(context.Request.Url!.AbsolutePath);
                    var body = answer(context.Request.Url.AbsolutePath);
                    context.Response.StatusCode = body is null ? 404 : 200;
                    await context.Response.OutputStream.WriteAsync(body ?? []);
                    context.Response.Close();
                }
                catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or IOException)
                {
                    // Closed, or the client went away after it had seen enough.
                }
            }
        }
    }
}
