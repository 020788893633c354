using System.Diagnostics;
using System.Globalization;
using Curriculum.Kernel.Tests.Support;

namespace Curriculum.Kernel.Tests;

/// <summary>The kernel as a process: signals, ends, and cells that are hard on it.</summary>
public sealed class ProcessTests
{
    private static readonly TimeSpan s_bound = TimeSpan.FromMilliseconds(1500);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_interrupt_signal_stops_the_cell_and_keeps_the_variables(bool ignoredByTheParent)
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(),
            "Windows has no SIGINT for a process without a console."
        );
        using var kernel = new KernelProcessUnderTest(interruptIgnored: ignoredByTheParent);
        kernel.Client.Execute("var kept = 1;");
        var id = kernel.Client.SendExecute("kept = 2; display(1); while (true) { }");
        kernel.Client.Until(m => m.Type == "display_data");
        var watch = Stopwatch.StartNew();
        kernel.Signal("INT");
        Assert.Equal("error", kernel.Client.Finish(id).Status);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, s_bound);
        Assert.Equal("2", kernel.Client.Execute("kept").Result);
        kernel.Signal("INT"); // an idle kernel takes no harm
        kernel.Client.Execute("1"); // the one the signal may still meet, for it arrives on a thread of its own
        Assert.Equal("ok", kernel.Client.Execute("2").Status);
        kernel.Signal("TERM");
        Assert.Equal(0, kernel.ExitCode());
    }

    [Fact]
    public void Shutdown_ends_the_process_while_a_cell_spins_and_threads_of_a_cell_live()
    {
        using var kernel = new KernelProcessUnderTest();
        kernel.Client.Execute(
            "new System.Threading.Thread(() => System.Threading.Thread.Sleep(-1)) { IsBackground = false }.Start();"
        );
        kernel.Client.SendExecute("display(1); while (true) { }");
        kernel.Client.Until(m => m.Type == "display_data");
        kernel.Client.SendControl("shutdown_request", new() { ["restart"] = true });
        var reply = kernel.Client.Control();
        Assert.Equal(("shutdown_reply", true), (reply.Type, reply.Flag("restart")));
        Assert.Equal(0, kernel.ExitCode());
    }

    [Fact]
    public void A_cell_that_fills_the_thread_pool_keeps_no_other_channel_waiting()
    {
        using var kernel = new KernelProcessUnderTest();
        var client = kernel.Client;
        client.SendExecute(
            """
            for (var i = 0; i < 200; i++) _ = Task.Run(() => System.Threading.Thread.Sleep(-1));
            display(1);
            while (true) System.Threading.Thread.Sleep(1);
            """
        );
        client.Until(m => m.Type == "display_data");
        Assert.True(client.Beat(s_bound));
        client.SendControl("interrupt_request");
        Assert.Equal("interrupt_reply", client.Control(s_bound).Type);
        client.SendControl("shutdown_request", new() { ["restart"] = true });
        Assert.Equal("shutdown_reply", client.Control(s_bound).Type);
        Assert.Equal(0, kernel.ExitCode());
    }

    [Theory]
    [InlineData("System.Threading.Thread.Sleep(1);")]
    [InlineData("await Task.Yield();")]
    public void A_cell_that_fills_the_thread_pool_for_ever_keeps_neither_its_reply_nor_the_next_cell_waiting(
        string loop
    )
    {
        using var kernel = new KernelProcessUnderTest();
        var client = kernel.Client;
        client.Execute("var kept = 17; await Task.Yield(); Console.WriteLine(kept);"); // what such cells need is loaded
        var filling = client.SendExecute(
            $$"""
            for (var i = 0; i < 200; i++) _ = Task.Run(() => System.Threading.Thread.Sleep(-1));
            display(1);
            while (true) { {{loop}} }
            """
        );
        client.Until(m => m.Type == "display_data");
        var watch = Stopwatch.StartNew();
        client.SendControl("interrupt_request");
        Assert.Equal("error", client.Finish(filling).Status);
        Assert.Equal("18", client.Execute("await Task.Yield(); kept + 1").Result);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, s_bound);
        Assert.Equal("interrupt_reply", client.Control().Type);
    }

    [Fact]
    public void A_cell_that_ends_the_process_ends_it_and_a_new_one_can_take_its_ports()
    {
        using var kernel = new KernelProcessUnderTest();
        kernel.Client.SendExecute("Environment.Exit(9);");
        Assert.Equal(9, kernel.ExitCode());
        using var again = KernelServer.Start(kernel.Connection, new());
    }

    [Fact]
    public void What_a_cell_printed_before_it_ends_the_process_arrives()
    {
        using var kernel = new KernelProcessUnderTest();
        kernel.Client.SendExecute("Console.WriteLine(\"result: 42\"); Environment.Exit(0);");
        var last = kernel.Client.Until(message => message.Type == "stream");
        Assert.Equal("result: 42\n", last.Text("text"));
        Assert.Equal(0, kernel.ExitCode());
    }

    [Fact]
    public void An_exception_of_an_async_void_method_is_told_under_its_own_cell()
    {
        using var kernel = new KernelProcessUnderTest();
        var client = kernel.Client;
        client.Execute("async void Late() { await Task.Delay(300); throw new Exception(\"lost\"); }");
        var own = client.SendExecute("Late();");
        client.SendExecute("await Task.Delay(1500);");
        var told = client.Until(message => message.Type == "stream");
        Assert.Contains("lost", told.Text("text"));
        Assert.Equal(own, told.ParentId);
    }

    [Fact]
    public void Raw_bytes_on_standard_output_do_no_harm()
    {
        using var kernel = new KernelProcessUnderTest();
        var run = kernel.Client.Execute(
            """
            var bytes = new byte[100_000];
            new Random(1).NextBytes(bytes);
            Console.OpenStandardError().Write(bytes);
            "alive"
            """
        );
        Assert.Equal("alive", run.Result);
    }

    [Fact]
    public void A_kernel_whose_parent_is_gone_ends()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows the front end ends its kernels itself.");
        using var parent = Process.Start("sleep", "600")!;
        using var kernel = new KernelProcessUnderTest(parent.Id.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("ok", kernel.Client.Execute("1").Status);
        parent.Kill();
        parent.WaitForExit();
        Assert.Equal(0, kernel.ExitCode());
    }

    [Fact]
    public async Task What_keeps_it_from_starting_is_one_sentence_and_exit_code_3()
    {
        var missing = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        using var process = KernelProcessUnderTest.Start(missing);
        var words = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(3, process.ExitCode);
        Assert.Contains(missing, words);
        Assert.DoesNotContain("   at ", words);
    }

    [Fact]
    public async Task A_second_kernel_process_on_one_connection_file_says_so_and_the_first_lives()
    {
        using var first = new KernelProcessUnderTest();
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, first.Connection.Json());
        try
        {
            using var second = KernelProcessUnderTest.Start(file);
            var words = await second.StandardError.ReadToEndAsync();
            await second.WaitForExitAsync();
            Assert.Equal(3, second.ExitCode);
            Assert.Contains("another kernel on the same connection file", words);
            Assert.Equal("2", first.Client.Execute("1 + 1").Result);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
