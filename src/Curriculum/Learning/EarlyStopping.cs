using System.Numerics;
using Curriculum.Data;
using Curriculum.Networks;

namespace Curriculum.Learning;

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
