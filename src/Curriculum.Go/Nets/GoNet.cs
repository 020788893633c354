using Curriculum.Learning;
using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Go;

/// <summary>
/// A net that looks at a position of n×n points and gives one output of 2n² + 2 numbers, all for the player to move:
/// logits of the policy (n² points and the pass), the logit of the value, and a logit of ownership for each point.
/// </summary>
/// <remarks>
/// value = tanh(w/2), the expected margin of the area divided by n², from −1 to 1; ownership = tanh(w/2), the expected
/// owner of a point. Both are learned as probabilities 1/(1 + e^{−w}) with the target (1 + t)/2. The margin counts, not
/// only who wins: komi changes no choice, and an opening that takes all is better than one that takes most.
/// </remarks>
public sealed class GoNet
{
    private readonly NetEvaluator _evaluator;

    /// <summary>A net made of a network that has the input and the output of <see cref="Random"/>.</summary>
    /// <exception cref="ArgumentException">The network's input or output is not that of an n×n board.</exception>
    public GoNet(Network<float> network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var (channels, height, width) = network.Input;
        if (channels != Planes.Count || height != width || network.Output.Size != 2 * height * height + 2)
        {
            throw new ArgumentException(
                $"{network} is no net for Go: on n×n points it takes {Planes.Count}×n×n numbers and gives 2n² + 2."
            );
        }

        (Network, Size) = (network, height);
        _evaluator = new(this);
    }

    /// <summary>The network: planes in; policy, value and ownership out.</summary>
    public Network<float> Network { get; }

    /// <summary>n, the side of the board.</summary>
    public int Size { get; }

    /// <summary>n², the index of the pass in the policy.</summary>
    internal int Points => Size * Size;

    /// <summary>
    /// A net with random weights: a convolution, residual blocks that start as the identity, and one affine layer for
    /// all that is asked.
    /// </summary>
    /// <param name="size">n, the side of the board.</param>
    /// <param name="random">Where the weights come from.</param>
    /// <param name="channels">Numbers for each point inside the trunk.</param>
    /// <param name="blocks">Residual blocks of two convolutions.</param>
    public static GoNet Random(int size, Random random, int channels = 32, int blocks = 3)
    {
        Layer Block() =>
            Residual(
                Conv2d(channels, channels, kernel: 3, random, padding: 1),
                ReLU(),
                Conv2d(channels, channels, kernel: 3, random, padding: 1, initialization: Initialization.Zero)
            );

        var points = size * size;
        return new([
            Image(Planes.Count, size, size),
            Conv2d(Planes.Count, channels, kernel: 3, random, padding: 1),
            ReLU(),
            .. Enumerable.Range(0, blocks).Select(_ => Block()),
            ReLU(),
            Affine(channels * points, 2 * points + 2, random, Initialization.Normal(0.01)),
        ]);
    }

    /// <summary>
    /// The net of <c>data/go</c> for 5×5, which is built into the library: its recipe and strength stand there. Each
    /// call gives a net of its own.
    /// </summary>
    public static GoNet Shipped()
    {
        using var resource =
            typeof(GoNet).Assembly.GetManifestResourceStream("go-5.safetensors")
            ?? throw new InvalidDataException(
                "The net is missing from Curriculum.Go.dll: build it from a complete checkout."
            );
        return GoNetFile.Load(resource);
    }

    /// <summary>
    /// L = L_policy + c_v L_value + (c_o/n²) L_ownership: softmax cross-entropy with the distribution of the search's
    /// visits, and cross-entropies of the value and of each point's owner.
    /// </summary>
    public static Loss Loss(int size, double value = 1.5, double ownership = 1.5)
    {
        var points = size * size;
        return Curriculum.Learning.Loss.SoftmaxCrossEntropy[..(points + 1)]
            + value * Curriculum.Learning.Loss.BinaryCrossEntropy[(points + 1)..(points + 2)]
            + ownership / points * Curriculum.Learning.Loss.BinaryCrossEntropy[(points + 2)..];
    }

    /// <summary>What the net says of a position, without any search.</summary>
    /// <exception cref="ArgumentException">The board has another size.</exception>
    public Judgement Judge(Board board) => Judge([board])[0];

    /// <summary>What the net says of many positions at once.</summary>
    /// <exception cref="ArgumentException">A board has another size.</exception>
    public IReadOnlyList<Judgement> Judge(IReadOnlyList<Board> boards)
    {
        ArgumentNullException.ThrowIfNull(boards);
        Board[] asked = [.. boards];
        var outputs = _evaluator.Evaluate(asked);
        var judgements = new Judgement[asked.Length];
        for (var i = 0; i < asked.Length; i++)
        {
            judgements[i] = new(asked[i], outputs.Slice(i * Network.Output.Size, Network.Output.Size));
        }

        return judgements;
    }

    /// <summary>The mean of what the net says of a position laid in all eight ways.</summary>
    /// <exception cref="ArgumentException">The board has another size.</exception>
    public Judgement JudgeSymmetric(Board board)
    {
        ArgumentNullException.ThrowIfNull(board);
        return new(board, _evaluator.EvaluateSymmetric(board));
    }

    /// <summary>Another net with the same weights.</summary>
    public GoNet Copy() => new(Network.Copy());

    /// <inheritdoc/>
    public override string ToString() => $"a net for {Size}×{Size}: {Network}";

    /// <exception cref="ArgumentException">The board has another size.</exception>
    internal void Check(Board board)
    {
        if (board.Width != Size || board.Height != Size)
        {
            throw new ArgumentException(
                $"This net looks at boards of {Size}×{Size} points, and the board has {board.Width}×{board.Height}: "
                    + "take a net for that size."
            );
        }
    }
}
