using Curriculum.Kernel.Protocol;
using Curriculum.Kernel.Tests.Support;

namespace Curriculum.Kernel.Tests.Protocol;

public sealed class ConnectionFileTests
{
    private static readonly string s_good = Ports.Connection().Json();

    [Fact]
    public void A_file_that_a_front_end_wrote_is_read_back()
    {
        var written = Ports.Connection();
        Assert.Equal(written, ConnectionFile.Parse(written.Json()));
    }

    [Fact]
    public void Localhost_is_the_loopback_address() =>
        Assert.Equal("127.0.0.1", ConnectionFile.Parse(s_good.Replace("127.0.0.1", "localhost")).Ip);

    [Fact]
    public void A_missing_file_is_named_with_the_cure()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        var error = Assert.Throws<KernelException>(() => ConnectionFile.Load(path));
        Assert.Contains(path, error.Message);
        Assert.Contains("jupyter console", error.Message);
    }

    [Fact]
    public void A_folder_is_not_a_file() =>
        Assert.Contains(
            "cannot be read",
            Assert.Throws<KernelException>(() => ConnectionFile.Load(Path.GetTempPath())).Message
        );

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("{\"ip\": ", "not JSON")]
    [InlineData("[1, 2]", "Array")]
    [InlineData("{}", "shell_port")]
    public void What_is_not_a_connection_file_is_refused(string text, string word) =>
        Assert.Contains(word, Assert.Throws<KernelException>(() => ConnectionFile.Parse(text)).Message);

    [Theory]
    [InlineData("\"tcp\"", "\"ipc\"", "tcp only")]
    [InlineData("\"127.0.0.1\"", "\"0.0.0.0\"", "other machines")]
    [InlineData("\"127.0.0.1\"", "\"192.168.1.5\"", "other machines")]
    [InlineData("\"127.0.0.1\"", "\"*\"", "other machines")]
    [InlineData("\"127.0.0.1\"", "\"::1\"", "127.0.0.1")]
    [InlineData("\"127.0.0.1\"", "5", "must be a text")]
    public void A_wrong_field_is_refused(string there, string instead, string word) =>
        Assert.Contains(
            word,
            Assert.Throws<KernelException>(() => ConnectionFile.Parse(s_good.Replace(there, instead))).Message
        );

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("\"5000\"")]
    [InlineData("1.5")]
    public void A_port_is_a_number_from_1_to_65535(string port)
    {
        var file = Ports.Connection();
        var text = file.Json().Replace($"\"hb_port\":{file.HeartbeatPort}", $"\"hb_port\":{port}");
        Assert.Contains("hb_port", Assert.Throws<KernelException>(() => ConnectionFile.Parse(text)).Message);
    }

    [Fact]
    public void Two_channels_cannot_share_a_port()
    {
        var file = Ports.Connection() with { ShellPort = 5001, ControlPort = 5001 };
        var error = Assert.Throws<KernelException>(() => ConnectionFile.Parse(file.Json()));
        Assert.Contains("shell_port and control_port", error.Message);
    }

    [Fact]
    public void A_second_kernel_on_the_same_file_is_refused_and_the_first_lives()
    {
        var file = Ports.Connection();
        using var first = KernelServer.Start(file, new());
        var error = Assert.Throws<KernelException>(() => KernelServer.Start(file, new()));
        Assert.Contains("another kernel on the same connection file", error.Message);
        using var client = new JupyterClient(file);
        client.Welcome();
        Assert.Equal("kernel_info_reply", client.Ask("kernel_info_request").Reply.Type);
    }

    [Fact]
    public void A_taken_port_is_named_and_those_already_opened_are_closed_again()
    {
        var file = Ports.Connection();
        using (var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, file.IoPubPort))
        {
            taken.Start();
            var error = Assert.Throws<KernelException>(() => KernelServer.Start(file, new()));
            Assert.Contains(file.IoPubPort.ToString(System.Globalization.CultureInfo.InvariantCulture), error.Message);
        }
        KernelServer? second = null;
        Assert.True(
            SpinWait.SpinUntil(
                () =>
                {
                    try
                    {
                        second = KernelServer.Start(file, new());
                        return true;
                    }
                    catch (KernelException)
                    {
                        return false;
                    }
                },
                TimeSpan.FromSeconds(5)
            )
        );
        second!.Dispose();
    }

    [Fact]
    public void No_port_is_open_to_other_machines()
    {
        var file = Ports.Connection();
        using var kernel = KernelServer.Start(file, new());
        int[] ours = [file.ShellPort, file.IoPubPort, file.StdinPort, file.ControlPort, file.HeartbeatPort];
        var listening = System
            .Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties()
            .GetActiveTcpListeners()
            .Where(l => ours.Contains(l.Port))
            .ToArray();
        Assert.Equal(5, listening.Length);
        Assert.All(listening, l => Assert.True(System.Net.IPAddress.IsLoopback(l.Address)));
    }
}
