using System.Numerics;
using Curriculum.Data;
using Curriculum.Networks;

namespace Curriculum.Learning;

/// <summary>Watches the validation loss after each epoch and keeps the best weights.</summary>
internal sealed class EarlyStopping<T>(Network<T> F, Loss loss, DataSet validation, int? patience)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] best = new T[F.X.Length];
    private double bestLoss = double.PositiveInfinity;
    private int waited;

    public double Latest { get; private set; } = double.NaN;

    public bool IsOver => waited >= patience;

    public void Watch()
    {
        Latest = F.Loss(validation, loss);
        if (Latest < bestLoss)
        {
            (bestLoss, waited) = (Latest, 0);
            F.X.CopyTo(best, 0);
        }
        else
        {
            waited++;
        }
    }

    /// <summary>With patience, the weights of the best epoch become the weights of F.</summary>
    public void PutBack()
    {
        if (patience is not null && double.IsFinite(bestLoss)) best.CopyTo(F.X, 0);
    }
}
