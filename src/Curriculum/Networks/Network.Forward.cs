using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Networks;

public sealed partial class Network<T>
{
    private const int EvaluationBatch = 256;

    private Batch<T>? _evaluation;

    /// <summary>w = F(x, v).</summary>
    /// <exception cref="ArgumentException">v has another size than the input.</exception>
    public Vector<double> Forward(Vector<double> v)
    {
        ArgumentNullException.ThrowIfNull(v);
        return Dense.ToVector<T>(Run(Dense.FromVector<T>(v), 1));
    }

    /// <summary>The outputs for a batch of columns, as columns. An empty batch gives an empty matrix.</summary>
    public Matrix<double> Forward(Matrix<double> V)
    {
        ArgumentNullException.ThrowIfNull(V);
        return Dense.ToMatrix<T>(Run(Dense.FromMatrix<T>(V), V.ColumnCount), Output.Size, V.ColumnCount);
    }

    /// <summary>v₀, v₁, …, v_ℓ: the input and what each layer makes of it.</summary>
    public IReadOnlyList<Vector<double>> Trace(Vector<double> v)
    {
        var trace = new List<Vector<double>> { v };
        for (var k = 1; k <= _layers.Length; k++)
        {
            trace.Add(Part(k).Forward(v));
        }

        return trace;
    }

    /// <summary>softmax(F(x, v)): one probability for each class.</summary>
    public Vector<double> Probabilities(Vector<double> v) => Notation.Softmax(Forward(v));

    /// <summary>The class with the largest output; with one output, 1 if it is positive and else 0.</summary>
    public int Predict(Vector<double> v)
    {
        var w = Forward(v);
        return w.Count == 1 ? (w[0] > 0 ? 1 : 0) : w.MaximumIndex();
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

    private Span<T> Run(T[] v, int count)
    {
        var size = count == 0 ? Input.Size : v.Length / count;
        if (size != Input.Size)
        {
            throw new ArgumentException($"{this} takes inputs of size {Input.Size}; this one has {size}.");
        }

        if (count == 0)
        {
            return [];
        }

        // Image(…) alone changes nothing.
        return _chain.Maps.Count == 0 ? v : _chain.Forward(_x, v, count, training: false);
    }
}
