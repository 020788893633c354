using Curriculum.Go;

namespace Curriculum.Cli.Tests;

/// <summary>What <c>go gtp --net</c> is given.</summary>
public sealed class GoNetTests : CommandTest
{
    [Fact]
    public async Task A_file_that_is_no_net_gets_one_sentence()
    {
        await Refuses(
            ExitCode.Usage,
            "--net: none.safetensors cannot be read",
            "go",
            "gtp",
            "--net",
            "none.safetensors"
        );
        Course.Write("no net", "net");
        await Refuses(
            ExitCode.Usage,
            "--net: net cannot be read as a net for Go. The file is 6",
            "go",
            "gtp",
            "--net=net"
        );
        Directory.CreateDirectory(Course["nets"]);
        await Refuses(ExitCode.Usage, "--net: nets cannot be read", "go", "gtp", "--net", "nets");
        Assert.Equal(ExitCode.Usage, await Curriculum("go", "gtp", "--net", ""));
        Assert.StartsWith("--net is empty: write a name, or leave it out.", Error);
        using var whole = new MemoryStream();
        GoNetFile.Save(GoNet.Random(3, new Random(1), channels: 4, blocks: 1), whole);
        File.WriteAllBytes(Course["cut"], whole.ToArray()[..^5]);
        await Refuses(ExitCode.Usage, "--net: cut cannot be read as a net for Go. ", "go", "gtp", "--net", "cut");
    }

    [Fact]
    public async Task A_net_from_a_file_begins_on_a_board_of_its_size()
    {
        using (var file = File.Create(Course["three.safetensors"]))
        {
            GoNetFile.Save(GoNet.Random(3, new Random(1), channels: 4, blocks: 1), file);
        }

        Lines = "showboard\nboardsize 5\ngenmove b\n";
        Assert.Equal(ExitCode.Fine, await Curriculum("go", "gtp", "--net", "three.safetensors", "--visits", "20"));
        Assert.Contains("\n    a  b  c \nBlack to move, 0 moves", Out);
        Assert.Contains("? unacceptable size: the net is for 3×3 points, not for 5×5", Out);
        Assert.Matches("\n\n= ([ABC][123]|pass)\n\n$", Out);
    }
}
