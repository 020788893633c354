using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;

namespace Curriculum.Go;

/// <summary>
/// A net that learns from games against itself: the search's visits teach the policy, the end of the game the value and
/// the owners. Each position is trained on in one of the eight symmetries, drawn at random.
/// </summary>
public sealed class Learner
{
    private readonly GoNet _net;
    private readonly LearningOptions _options;
    private readonly SelfPlay _selfPlay;
    private readonly Replay _replay;
    private readonly Loss _loss;
    private readonly Random _random;
    private readonly OptimizerState<float> _state;
    private readonly float[] _gradient;
    private readonly int[][] _places;
    private double _owed; // training steps

    private Learner(GoNet net, LearningOptions options)
    {
        (_net, _options, _selfPlay, _replay) = (net, options, new(net, options), new(options.Window));
        (_random, _gradient) = (new(options.Seed), new float[net.Network.X.Length]);
        _state = options.Optimizer.Start<float>(_gradient.Length);
        _loss = GoNet.Loss(net.Size, options.ValueWeight, options.OwnershipWeight);
        _places = [.. Symmetry.All.Select(symmetry => symmetry.Places(net.Size))];
    }

    /// <summary>Makes the net stronger, one generation each time the sequence is asked for the next.</summary>
    /// <exception cref="ArgumentException">An option does not fit.</exception>
    public static Generations Learn(GoNet net, LearningOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(net);
        options ??= new();
        options.Check();
        return new(Run(net, options));
    }

    private static IEnumerable<Generation> Run(GoNet net, LearningOptions options)
    {
        var learner = new Learner(net, options);
        var positions = 0;
        for (var k = 0; k < options.Generations; k++)
        {
            var games = learner._selfPlay.Play(k * options.Games, options.Games);
            var before = positions;
            foreach (var example in games.SelectMany(game => game.Examples))
            {
                learner._replay.Add(example);
                positions++;
            }

            yield return new(
                k,
                (k + 1) * options.Games,
                positions,
                learner._selfPlay.Evaluations,
                learner.Train(positions - before),
                games.Average(game => game.Board.Moves),
                games.Average(game => Outcome.Margin(game.Owners!)) * net.Points
            );
        }
    }

    /// <summary>As many steps as the new positions are worth; gives their mean loss.</summary>
    private double Train(int added)
    {
        var size = Math.Min(_options.BatchSize, _replay.Count);
        _owed += added * _options.Reuse / size;
        var steps = (int)_owed;
        _owed -= steps;
        if (steps == 0)
        {
            return double.NaN;
        }

        var network = _net.Network;
        var batch = new Batch<float>(network, _loss, size);
        var (inputs, targets) = (new float[size * network.Input.Size], new float[size * network.Output.Size]);
        int[] order = [.. Enumerable.Range(0, size)];
        var sum = 0.0;
        for (var step = 0; step < steps; step++)
        {
            for (var i = 0; i < size; i++)
            {
                var (planes, target) = _replay[_random.Next(_replay.Count)];
                var places = _places[_random.Next(_places.Length)];
                Permute.Planes(planes, places, inputs.AsSpan(i * planes.Length, planes.Length));
                Permute.Output(target, places, targets.AsSpan(i * target.Length, target.Length));
            }

            var data = new DataSet(
                new Columns(inputs, network.Input.Size),
                null,
                new Columns(targets, network.Output.Size),
                null
            );
            batch.Fill(data, order, 0, size);
            sum += Training.Step(network, _loss, batch, _state, _gradient, new());
        }

        return sum / steps;
    }
}
