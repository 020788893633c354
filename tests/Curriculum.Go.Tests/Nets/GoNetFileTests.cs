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

    [Fact]
    public void A_weight_that_is_no_number_gets_one_sentence()
    {
        var net = GoNet.Random(3, Seed(1), channels: 4, blocks: 1);
        net.Network.X[7] = float.NaN;
        using var file = new MemoryStream();
        GoNetFile.Save(net, file);
        file.Position = 0;
        Assert.StartsWith(
            $"Weight 7 of {net.Network.X.Length} is NaN",
            Assert.Throws<InvalidDataException>(() => GoNetFile.Load(file)).Message
        );
    }

    [Fact]
    public void A_file_cut_anywhere_or_with_another_size_inside_gets_one_sentence()
    {
        using var file = new MemoryStream();
        GoNetFile.Save(GoNet.Random(3, Seed(1), channels: 4, blocks: 1), file);
        var bytes = file.ToArray();
        for (var length = 0; length < bytes.Length; length += 97)
        {
            Assert.Throws<InvalidDataException>(() => GoNetFile.Load(new MemoryStream(bytes[..length])));
        }
    }
}
