namespace Curriculum.Networks;

/// <summary>The largest or the average number of each window, channel by channel.</summary>
/// <remarks>
/// Windows do not overlap unless stride &lt; size; what does not fill a window at the border is left out.
/// </remarks>
public sealed class Pool2dLayer : Layer
{
    internal Pool2dLayer(bool average, int size, int stride)
    {
        Average = average;
        (Size, Stride) = (size, stride);
        _ = Positive(size, "size", ToString());
        _ = Positive(stride, "stride", ToString());
    }

    /// <summary>True for the average, false for the maximum.</summary>
    public bool Average { get; }

    /// <summary>Rows and columns of a window.</summary>
    public int Size { get; }

    /// <summary>How far the window moves.</summary>
    public int Stride { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{(Average ? "AveragePool2d" : "MaxPool2d")}({Size})";

    internal override Map<T> Realize<T>(Shape input)
    {
        if (input.Height < Size || input.Width < Size)
        {
            throw DoesNotFit(input);
        }

        var output = new Shape(input.Channels, (input.Height - Size) / Stride + 1, (input.Width - Size) / Stride + 1);
        return Average
            ? new AveragePoolMap<T>(input, output, Size, Stride)
            : new MaxPoolMap<T>(input, output, Size, Stride);
    }
}
