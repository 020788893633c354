using System.Numerics;

namespace Curriculum.Cli.Commands;

/// <summary>Rules for numbers, said in a sentence when broken.</summary>
internal static class OptionRules
{
    public static void Positive<T>(Option<T> option)
        where T : struct, INumber<T> => Require(option, value => value > T.Zero, "more than 0");

    public static void NotNegative<T>(Option<T> option)
        where T : struct, INumber<T> => Require(option, value => value >= T.Zero, "0 or more");

    public static void Between<T>(Option<T> option, T least, T most)
        where T : struct, INumber<T> =>
        Require(option, value => value >= least && value <= most, $"from {least} to {most}");

    private static void Require<T>(Option<T> option, Func<T, bool> rule, string wanted)
        where T : struct =>
        option.Validators.Add(result =>
        {
            try
            {
                if (!rule(result.GetValueOrDefault<T>()))
                {
                    result.AddError($"{option.Name} has to be {wanted}; it is {result.Tokens[^1].Value}.");
                }
            }
            catch (InvalidOperationException)
            {
                // No number at all: the parser says so itself.
            }
        });
}
