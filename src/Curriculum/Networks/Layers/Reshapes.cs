namespace Curriculum.Networks;

/// <summary>
/// Reads a vector as channels × height × width: pixels in reading order, the channels of one pixel together.
/// </summary>
public sealed class ImageLayer : Layer
{
    private readonly Shape _shape;

    internal ImageLayer(int channels, int height, int width)
    {
        var text = $"Image({channels}, {height}, {width})";
        _ = Countable((Int128)Math.Max(channels, 1) * Math.Max(height, 1) * Math.Max(width, 1), "numbers", text);
        _shape = new(
            Positive(channels, "channels", text),
            Positive(height, "height", text),
            Positive(width, "width", text)
        );
    }

    /// <summary>Channels, height and width.</summary>
    public Shape Shape => _shape;

    internal override Shape? StatedInput => _shape;

    /// <inheritdoc/>
    public override string ToString() => $"Image({_shape.Channels}, {_shape.Height}, {_shape.Width})";

    internal override Shape? Reshape(Shape input) => input.Size == _shape.Size ? _shape : throw DoesNotFit(input);
}

/// <summary>Reads channels × height × width as one vector again. Affine does so by itself.</summary>
public sealed class FlattenLayer : Layer
{
    internal FlattenLayer() { }

    /// <inheritdoc/>
    public override string ToString() => "Flatten()";

    internal override Shape? Reshape(Shape input) => Shape.Vector(input.Size);
}
