using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Curriculum.Cli.Commands;

/// <summary>Options that are numbers, and their rules, said in a sentence when broken.</summary>
internal static class OptionRules
{
    /// <summary>An option that is a whole number between bounds.</summary>
    public static Option<int> Whole(string name, string description, int standard, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => standard };
        Between(option, least, most);
        return option;
    }

    /// <summary>As many notebooks as there are processors when it is left out.</summary>
    public static Option<int> Jobs()
    {
        var option = new Option<int>("--jobs")
        {
            Description = "How many notebooks run at the same time.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        Positive(option);
        return option;
    }

    public static void Positive<T>(Option<T> option)
        where T : struct, INumber<T> => Require(option, value => value > T.Zero, "more than 0");

    public static void Between<T>(Option<T> option, T least, T most)
        where T : struct, INumber<T> =>
        Require(option, value => value >= least && value <= most, Words($"from {least} to {most}"));

    public static void ZeroOrBetween<T>(Option<T> option, T least, T most)
        where T : struct, INumber<T> =>
        Require(
            option,
            value => T.IsZero(value) || (value >= least && value <= most),
            Words($"0, or from {least} to {most}")
        );

    /// <summary>A number as the course writes them, in every culture: 0.5, not 0,5.</summary>
    public static double Number(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var name = (result.Parent as OptionResult)?.Option.Name ?? result.Argument.Name;
        result.AddError($"{name} has to be a number such as 2 or 0.5; it is {text}.");
        return 1;
    }

    private static string Words(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

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
