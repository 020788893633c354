using System.Numerics;
using Curriculum.Data;
using Curriculum.Networks;
using Curriculum.Numerics;

namespace Curriculum.Learning;

/// <summary>x_{k+1} = x_k − s∇L on one minibatch after the other, as a lazy sequence of steps.</summary>
internal static class Training
{
    private const long WorthTravel = 256; // multiplications with each weight

    public static IEnumerable<TrainingStep> Run<T>(
        Network<T> F,
        Loss loss,
        DataSet data,
        Optimizer optimizer,
        TrainingOptions options
    )
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int n = data.Count,
            size = Math.Min(options.BatchSize, n),
            batches = (int)(((long)n + size - 1) / size);
        var losses = new LossHistory((long)options.Epochs * batches);
        var order = Enumerable.Range(0, n).ToArray();
        var random = new Random(options.Seed);
        var batch = new Batch<T>(F, loss, size);
        var state = optimizer.Start<T>(F.X.Length);
        var dx = new T[F.X.Length];
        var stopping = options.Validation is null
            ? null
            : new EarlyStopping<T>(F, loss, options.Validation, options.Patience);
        for (int epoch = 0, k = 0; epoch < options.Epochs; epoch++)
        {
            if (options.Shuffle)
            {
                random.Shuffle(order);
            }

            for (var first = 0; first < n; first += size, k++)
            {
                batch.Fill(data, order, first, Math.Min(size, n - first));
                losses.Set(k, Step(F, loss, batch, state, dx, options));
                if (first + size >= n)
                {
                    stopping?.Watch();
                }

                yield return new(k, epoch, losses, stopping?.Latest ?? double.NaN);
            }
            if (stopping is { IsOver: true })
            {
                break;
            }
        }
        stopping?.PutBack();
    }

    /// <summary>Forward, backward, penalties, x ← x − s(…). Allocates nothing when warm.</summary>
    /// <remarks>
    /// A step that does little with each weight is one thread's work: the weights it changes would only travel between
    /// cores.
    /// </remarks>
    internal static double Step<T>(
        Network<T> F,
        Loss loss,
        Batch<T> batch,
        OptimizerState<T> state,
        Span<T> dx,
        TrainingOptions options
    )
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var alone = 3 * F.Chain.Work * batch.Count < WorthTravel * F.X.Length && Workers.TryClose();
        try
        {
            state.Prepare(F.X);
            var value = F.LossAndGradient(batch, loss, dx, training: true);
            if (options.L2 > 0)
            {
                Elementwise.AddScaled(T.CreateChecked(options.L2), F.X, dx);
            }

            if (options.L1 > 0)
            {
                Elementwise.AddSigns(T.CreateChecked(options.L1), F.X, dx);
            }

            state.Step(F.X, dx);
            return value;
        }
        finally
        {
            if (alone)
            {
                Workers.OpenAgain();
            }
        }
    }
}

/// <summary>Watches the validation loss after each epoch and keeps the best weights.</summary>
internal sealed class EarlyStopping<T>(Network<T> F, Loss loss, DataSet validation, int? patience)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _best = new T[F.X.Length];
    private double _bestLoss = double.PositiveInfinity;
    private int _waited;

    public double Latest { get; private set; } = double.NaN;

    public bool IsOver => _waited >= patience;

    public void Watch()
    {
        Latest = F.Loss(validation, loss);
        if (Latest < _bestLoss)
        {
            (_bestLoss, _waited) = (Latest, 0);
            F.X.CopyTo(_best, 0);
        }
        else
        {
            _waited++;
        }
    }

    /// <summary>With patience, the weights of the best epoch become the weights of F.</summary>
    public void PutBack()
    {
        if (patience is not null && double.IsFinite(_bestLoss))
        {
            _best.CopyTo(F.X, 0);
        }
    }
}
