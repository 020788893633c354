namespace Curriculum.Exercises;

/// <summary>A mistake with a name: a wrong formula that people really write, and the sentence that helps.</summary>
/// <param name="Message">The sentence, such as "You divided by ‖a‖, not by ‖a‖²."</param>
/// <param name="Wrong">The wrong formula. It may throw where it has no value, such as for shapes it does not fit.</param>
/// <typeparam name="TInput">What the answer is given.</typeparam>
/// <typeparam name="TOutput">What the answer gives back.</typeparam>
public sealed record Slip<TInput, TOutput>(string Message, Func<TInput, TOutput> Wrong);
