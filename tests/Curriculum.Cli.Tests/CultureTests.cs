namespace Curriculum.Cli.Tests;

/// <summary>Cells find every culture, as in any .NET program; until one is asked for, numbers are invariant.</summary>
public sealed class CultureTests : CommandTest
{
    private const string Using = "using System.Globalization;\n";

    [Theory]
    [InlineData("1234.5.ToString(\"C\", new CultureInfo(\"en-US\"))", "$1,234.50")]
    [InlineData("double.Parse(\"3,14\", CultureInfo.GetCultureInfo(\"de-DE\"))", "3.14")]
    [InlineData("\"caf\\u00e9 na\\u00efve\".Normalize(NormalizationForm.FormD).Length", "12")]
    [InlineData("\"\\u00e9\" == \"e\\u0301\".Normalize()", "True")]
    [InlineData(
        "string.Join(\" \", new[] { \"banana\", \"Apple\", \"cherry\", \"\\u00c4pfel\" }.Order())",
        "Äpfel Apple banana cherry"
    )]
    [InlineData("new RegionInfo(\"US\").CurrencySymbol", "$")]
    [InlineData("CultureInfo.GetCultures(CultureTypes.AllCultures).Length > 100", "True")]
    [InlineData("new DateTime(2026, 3, 4).ToString(\"D\", new CultureInfo(\"fr-FR\"))", "mercredi 4 mars 2026")]
    [InlineData("\"i\".ToUpper(new CultureInfo(\"tr-TR\"))", "İ")]
    public async Task Every_culture_is_there(string expression, string text) =>
        Assert.Equal(text, await Print(expression));

    [Theory]
    [InlineData("3.14", "3.14")]
    [InlineData("(CultureInfo.CurrentCulture = new CultureInfo(\"de-DE\")).Name + 3.14", "de-DE3,14")]
    [InlineData("CultureInfo.CurrentCulture.Name.Length + Thread.CurrentThread.CurrentUICulture.Name.Length", "0")]
    [InlineData("await Task.Run(() => 0.5.ToString())", "0.5")]
    public async Task Numbers_are_invariant_until_a_cell_asks_for_a_culture(string expression, string text) =>
        Assert.Equal(text, await Print(expression));

    private async Task<string> Print(string expression)
    {
        var cell =
            $"{Using}using System.Threading;\nvar value = {expression};\n"
            + $"File.WriteAllText(@\"{Course["text"]}\", $\"{{value}}\");";
        Course.Write(TestNotebook.Text(("a", "using System.IO;\n" + cell)), "n.ipynb");
        Assert.Equal(ExitCode.Fine, await Curriculum("run", "n.ipynb", "--out", "out"));
        return File.ReadAllText(Course["text"]);
    }
}
