using System.Net;
using System.Text.Json;

namespace Curriculum.Kernel.Protocol;

/// <summary>
/// What a front end tells a kernel: five ports on the loopback address, a key, and how messages are signed.
/// </summary>
/// <remarks>Source: "Connection files" in the Jupyter client documentation. Ports are TCP ports, 1 to 65535.</remarks>
public sealed record ConnectionFile
{
    private static readonly string[] s_portNames =
    [
        "shell_port",
        "iopub_port",
        "stdin_port",
        "control_port",
        "hb_port",
    ];

    /// <summary>The address to bind: always a loopback address.</summary>
    public string Ip { get; private init; } = "127.0.0.1";

    /// <summary>Requests and replies.</summary>
    public int ShellPort { get; init; }

    /// <summary>Everything that is published: output and status.</summary>
    public int IoPubPort { get; init; }

    /// <summary>Questions to the user.</summary>
    public int StdinPort { get; init; }

    /// <summary>Interrupt and shutdown.</summary>
    public int ControlPort { get; init; }

    /// <summary>The echo that shows that the kernel lives.</summary>
    public int HeartbeatPort { get; init; }

    /// <summary>The shared key of the signature; empty means unsigned.</summary>
    public string Key { get; init; } = "";

    /// <summary>The signature: <c>hmac-sha256</c>, <c>hmac-sha384</c> or <c>hmac-sha512</c>.</summary>
    public string SignatureScheme { get; init; } = "hmac-sha256";

    /// <summary>
    /// Reads the file. Throws <see cref="KernelException"/> with a sentence for each thing that can be wrong.
    /// </summary>
    public static ConnectionFile Load(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new KernelException(
                $"There is no connection file '{path}'. A front end writes it and names it "
                    + "when it starts the kernel; to start one by hand, use `jupyter console --kernel curriculum`.",
                e
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KernelException($"The connection file '{path}' cannot be read: {e.Message}", e);
        }
        return Parse(text, path);
    }

    /// <summary>Reads the text of a connection file; <paramref name="name"/> is what errors call it.</summary>
    public static ConnectionFile Parse(string json, string name = "connection file")
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            throw new KernelException(
                $"'{name}' is not a connection file: it is not JSON "
                    + $"(line {e.LineNumber + 1}). Let the front end write a new one.",
                e
            );
        }
        using (document)
        {
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw new KernelException(
                    $"'{name}' is not a connection file: it holds {root.ValueKind}, not an object."
                );
            }

            var transport = Text(root, "transport", "tcp", name);
            if (transport != "tcp")
            {
                throw new KernelException(
                    $"'{name}' asks for the transport '{transport}'. This kernel speaks tcp only."
                );
            }

            var ports = s_portNames.Select(port => Port(root, port, name)).ToArray();
            var twice = ports.Zip(s_portNames).GroupBy(p => p.First).FirstOrDefault(g => g.Count() > 1);
            if (twice is not null)
            {
                throw new KernelException(
                    $"'{name}' gives port {twice.Key} to "
                        + $"{string.Join(" and ", twice.Select(p => p.Second))}; each needs its own."
                );
            }

            return new ConnectionFile
            {
                Ip = Loopback(Text(root, "ip", "127.0.0.1", name), name),
                ShellPort = ports[0],
                IoPubPort = ports[1],
                StdinPort = ports[2],
                ControlPort = ports[3],
                HeartbeatPort = ports[4],
                Key = Text(root, "key", "", name),
                SignatureScheme = Text(root, "signature_scheme", "hmac-sha256", name),
            };
        }
    }

    private static string Loopback(string ip, string name)
    {
        if (ip.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            return "127.0.0.1";
        }

        if (!IPAddress.TryParse(ip, out var address) || !IPAddress.IsLoopback(address))
        {
            throw new KernelException(
                $"'{name}' asks for the address '{ip}', which other machines can reach. "
                    + "A kernel runs whatever it is sent, so this one listens on 127.0.0.1 only."
            );
        }

        if (address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6)
        {
            throw new KernelException($"'{name}' asks for the address '{ip}'. Use 127.0.0.1.");
        }

        return address.ToString();
    }

    private static int Port(JsonElement root, string field, string name)
    {
        if (!root.TryGetProperty(field, out var value))
        {
            throw new KernelException($"'{name}' has no '{field}'. Let the front end write a new one.");
        }

        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var port) || port is < 1 or > 65535)
        {
            throw new KernelException(
                $"'{name}' has {field} = {value.GetRawText()}; a port is a number from 1 to 65535."
            );
        }

        return port;
    }

    private static string Text(JsonElement root, string field, string missing, string name)
    {
        if (!root.TryGetProperty(field, out var value))
        {
            return missing;
        }

        return value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new KernelException($"'{name}' has {field} = {value.GetRawText()}; it must be a text.");
    }
}
