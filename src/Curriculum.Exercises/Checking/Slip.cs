namespace Curriculum.Exercises;

/// <summary>A mistake with a name: a wrong formula that people really write, and the sentence that helps.</summary>
/// <param name="Message">The sentence, such as "You divided by ‖a‖, not by ‖a‖²."</param>
/// <param name="Wrong">
/// The wrong formula. It may throw where it has no value, such as for shapes it does not fit.
/// </param>
/// <param name="Hint">The first hint after this slip, in place of the exercise's nudge, which would send back to the
/// start
/// somebody who is nearly there. Leave it out where the sentence itself says what to do.</param>
/// <typeparam name="TInput">What the answer is given.</typeparam>
/// <typeparam name="TOutput">What the answer gives back.</typeparam>
public sealed record Slip<TInput, TOutput>(string Message, Func<TInput, TOutput> Wrong, string? Hint = null);
