using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Go.Tests;

public sealed class GoNetFileTests
{
    [Fact]
    public void A_net_comes_back_from_its_file_with_its_size_and_all_it_says()
    {
        var net = GoNet.Random(4, Seed(1), channels: 6, blocks: 2);
        using var file = new MemoryStream();
        GoNetFile.Save(net, file);
        file.Position = 0;
        var back = GoNetFile.Load(file);
        Assert.Equal((4, net.ToString()), (back.Size, back.ToString()));
        Assert.Equal(net.Judge(Board.Empty(4)).Policy, back.Judge(Board.Empty(4)).Policy);
    }

    [Fact]
    public void A_file_of_another_network_gets_one_sentence()
    {
        Network<float> other = [Affine(8, 4, Seed(1)), ReLU(), Affine(4, 9, Seed(1))];
        using var file = new MemoryStream();
        other.Save(file);
        file.Position = 0;
        Assert.Contains("no net for Go", Assert.Throws<InvalidDataException>(() => GoNetFile.Load(file)).Message);
    }
}
