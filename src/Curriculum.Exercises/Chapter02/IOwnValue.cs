using Curriculum.Autodiff;

namespace Curriculum.Exercises;

/// <summary>A number that remembers what it was made of, so that slopes can go back through it: exercise 2.7.</summary>
public interface IOwnValue
{
    /// <summary>The number.</summary>
    Counted Number { get; }

    /// <summary>After <see cref="Backward"/> of some result: the slope of that result in this number.</summary>
    Counted Slope { get; }

    /// <summary>this + other.</summary>
    IOwnValue Plus(IOwnValue other);

    /// <summary>this · other.</summary>
    IOwnValue Times(IOwnValue other);

    /// <summary>tanh of this.</summary>
    IOwnValue Tanh();

    /// <summary>Finds the slope of this number in every number that it was made of.</summary>
    void Backward();
}
