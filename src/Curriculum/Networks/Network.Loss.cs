using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Networks;

public sealed partial class Network<T>
{
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

    internal Gradient Gradient(DataSet data, Loss loss, bool training)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(loss);
        var batch = new Batch<T>(this, loss, data.Count);
        batch.Fill(data, [.. Enumerable.Range(0, data.Count)], 0, data.Count);
        var dx = new T[_x.Length];
        var value = LossAndGradient(batch, loss, dx, training);
        return new(value, Dense.ToVector<T>(dx), name => Block(dx, name), name => Bias(dx, name));
    }

    /// <summary>One pass forward and one backward: ∂L/∂x into dx; L comes back. Allocates nothing when warm.</summary>
    internal double LossAndGradient(Batch<T> batch, Loss loss, Span<T> dx, bool training)
    {
        var shards = BatchShards<T>.CountFor(_chain, batch.Count);
        if (shards > 1)
        {
            return (_shards ??= new(() => Layout.Build<T>(_layers, Input, []))).LossAndGradient(
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
}
