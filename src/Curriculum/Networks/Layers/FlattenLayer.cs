namespace Curriculum.Networks;

/// <summary>Reads channels × height × width as one vector again. Affine does so by itself.</summary>
public sealed class FlattenLayer : Layer
{
    internal FlattenLayer() { }

    /// <inheritdoc/>
    public override string ToString() => "Flatten()";

    internal override Shape? Reshape(Shape input) => Shape.Vector(input.Size);
}
