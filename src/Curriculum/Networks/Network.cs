using System.Numerics;

namespace Curriculum.Networks;

/// <summary>
/// Builds networks: <c>Network&lt;float&gt; F = [Affine(64, 32, random), ReLU(), Affine(32, 10, random)];</c>
/// </summary>
public static class Network
{
    /// <summary>The layers made real at precision T, their first weights laid out in one vector x.</summary>
    /// <exception cref="ArgumentException">No layer, no stated input size, or shapes that do not fit.</exception>
    public static Network<T> Create<T>(ReadOnlySpan<Layer> layers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(layers.ToArray());
}
