using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Networks;

public sealed partial class Network<T>
{
    private const int EvaluationBatch = 256;

    private Batch<T>? _evaluation;
    private BatchShards<T>? _shards;

    /// <summary>
    /// L and ∂L/∂x for one input and its target vector. Dropout and batch normalisation as in use, not as in training.
    /// </summary>
    public Gradient Gradient(Vector<double> v, Vector<double> y, Loss loss)
    {
        ArgumentNullException.ThrowIfNull(v);
        ArgumentNullException.ThrowIfNull(y);
        return Gradient(new DataSet(v.ToColumnMatrix(), y.ToColumnMatrix()), loss);
    }

    /// <summary>L and ∂L/∂x for one input and its class.</summary>
    public Gradient Gradient(Vector<double> v, int label, Loss loss)
    {
        ArgumentNullException.ThrowIfNull(v);
        return Gradient(new DataSet(v.ToColumnMatrix(), [label]), loss);
    }

    /// <summary>The mean over all samples of the loss, and its gradient in x.</summary>
    public Gradient Gradient(DataSet data, Loss loss) => Gradient(data, loss, training: false);

    /// <summary>L(x) = (1/N) Σ ℓ(F(x, v_i), y_i) over all samples.</summary>
    public double Loss(DataSet data, Loss loss)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(loss);
        double sum = 0;
        foreach (var (batch, _) in Batches(data, loss))
        {
            sum += loss.Evaluate(
                _chain.Forward(_x, batch.Inputs, batch.Count, training: false),
                batch.Targets,
                Output.Size,
                data.Count,
                []
            );
        }

        return sum;
    }

    /// <summary>The fraction of samples whose label is predicted.</summary>
    public double Accuracy(DataSet data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var predicted = Predict(data);
        return Enumerable.Range(0, data.Count).Count(i => predicted[i] == data.Label(i)) / (double)data.Count;
    }

    /// <summary>The predicted class of every sample.</summary>
    public int[] Predict(DataSet data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var predicted = new int[data.Count];
        foreach (var (batch, first) in Batches(data, null))
        {
            var w = _chain.Forward(_x, batch.Inputs, batch.Count, training: false);
            for (var i = 0; i < batch.Count; i++)
            {
                predicted[first + i] = Class(w.Slice(i * Output.Size, Output.Size));
            }
        }
        return predicted;
    }

    /// <summary>The outputs for every sample, as columns.</summary>
    public Matrix<double> Forward(DataSet data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var outputs = Matrix<double>.Build.Dense(Output.Size, data.Count);
        foreach (var (batch, first) in Batches(data, null))
        {
            outputs.SetSubMatrix(
                0,
                first,
                Dense.ToMatrix<T>(
                    _chain.Forward(_x, batch.Inputs, batch.Count, training: false),
                    Output.Size,
                    batch.Count
                )
            );
        }

        return outputs;
    }

    internal Gradient Gradient(DataSet data, Loss loss, bool training)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(loss);
        var batch = new Batch<T>(this, loss, data.Count);
        batch.Fill(data, [.. Enumerable.Range(0, data.Count)], 0, data.Count);
        var dx = new T[_x.Length];
        var value = LossAndGradient(batch, loss, dx, training);
        return new(value, Dense.ToVector<T>(dx), name => Block(dx, name));
    }

    /// <summary>One pass forward and one backward: ∂L/∂x into dx; L comes back. Allocates nothing when warm.</summary>
    internal double LossAndGradient(Batch<T> batch, Loss loss, Span<T> dx, bool training)
    {
        var shards = BatchShards<T>.CountFor(_chain, batch.Count);
        if (shards > 1)
        {
            return (_shards ??= new(() => NetworkPlan.Build<T>(_layers, Input, []))).LossAndGradient(
                shards,
                _x,
                batch,
                loss,
                dx,
                training
            );
        }

        var w = _chain.Forward(_x, batch.Inputs, batch.Count, training);
        var value = loss.Evaluate(w, batch.Targets, Output.Size, batch.Count, _chain.OutputGradient(batch.Count));
        _chain.Backward(_x, batch.Inputs, dx, [], batch.Count);
        return value;
    }

    private static int Class(ReadOnlySpan<T> w)
    {
        if (w.Length == 1)
        {
            return w[0] > T.Zero ? 1 : 0;
        }

        var best = 0;
        for (var j = 1; j < w.Length; j++)
        {
            if (w[j] > w[best])
            {
                best = j;
            }
        }

        return best;
    }

    private IEnumerable<(Batch<T> Batch, int First)> Batches(DataSet data, Loss? loss)
    {
        var batch = _evaluation ??= new Batch<T>(this, null, EvaluationBatch);
        batch.Loss = loss;
        int[] order = [.. Enumerable.Range(0, data.Count)];
        for (var first = 0; first < data.Count; first += EvaluationBatch)
        {
            batch.Fill(data, order, first, Math.Min(EvaluationBatch, data.Count - first));
            yield return (batch, first);
        }
    }
}
