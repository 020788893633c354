// Notebook 13's former cell: twenty networks, each with its own split, first weights and order. In a page:
//   node src/Curriculum.LiveBook/Measuring/measure.mjs --show --cell '#load "setup.csx"' \
//     --cell "$(cat tests/Curriculum.Benchmarks/browser/twenty-seeds.csx)"
const int Epochs = 30;
Network<float> Plain(Random random) => [Affine(64, 100, random), ReLU(), Affine(100, 10, random)];
Optimizer Steps(DataSet data) => new Adam(StepSize.Cosine(0.01, Epochs * data.Count / 32));
double Once(int seed)
{
    var (learn, judge) = Digits.Load().Split(Seed(seed));
    var net = Plain(Seed(100 + seed));
    var options = new TrainingOptions { Epochs = Epochs, Seed = seed, L2 = 1e-3 };
    Fit(net, Loss.SoftmaxCrossEntropy, learn, Steps(learn), options);
    return net.Accuracy(judge);
}
var accuracies = OverSeeds(20, Once);
$"mean {accuracies.Average():P2}, worst {accuracies.Min():P2}"
