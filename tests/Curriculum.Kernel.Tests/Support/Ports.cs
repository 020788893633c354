using System.Net;
using System.Net.Sockets;
using Curriculum.Kernel.Protocol;

namespace Curriculum.Kernel.Tests.Support;

internal static class Ports
{
    /// <summary>Ports that were free a moment ago; all are held until the last is known, so they differ.</summary>
    public static int[] Free(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners)
        {
            listener.Start();
        }

        var ports = listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners)
        {
            listener.Dispose();
        }

        return ports;
    }

    public static ConnectionFile Connection(string key = "a key of the tests", string scheme = "hmac-sha256")
    {
        var p = Free(5);
        return new ConnectionFile
        {
            ShellPort = p[0],
            IoPubPort = p[1],
            StdinPort = p[2],
            ControlPort = p[3],
            HeartbeatPort = p[4],
            Key = key,
            SignatureScheme = scheme,
        };
    }

    public static string Json(this ConnectionFile file) =>
        $$"""
            {"transport":"tcp","ip":"{{file.Ip}}","shell_port":{{file.ShellPort}},"iopub_port":{{file.IoPubPort}},
            "stdin_port":{{file.StdinPort}},"control_port":{{file.ControlPort}},"hb_port":{{file.HeartbeatPort}},
            "key":"{{file.Key}}","signature_scheme":"{{file.SignatureScheme}}"}
            """;
}
