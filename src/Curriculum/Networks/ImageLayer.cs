namespace Curriculum.Networks;

/// <summary>Reads a vector as channels × height × width: pixels in reading order, the channels of one pixel together.</summary>
public sealed class ImageLayer : Layer
{
    private readonly Shape shape;

    internal ImageLayer(int channels, int height, int width)
    {
        var text = $"Image({channels}, {height}, {width})";
        _ = Countable((long)Math.Max(channels, 1) * Math.Max(height, 1) * Math.Max(width, 1), "numbers", text);
        shape = new(Positive(channels, "channels", text), Positive(height, "height", text), Positive(width, "width", text));
    }

    /// <summary>Channels, height and width.</summary>
    public Shape Shape => shape;

    internal override Shape? StatedInput => shape;

    /// <inheritdoc/>
    public override string ToString() => $"Image({shape.Channels}, {shape.Height}, {shape.Width})";

    internal override Shape? Reshape(Shape input) => input.Size == shape.Size ? shape : throw DoesNotFit(input);
}
