namespace Curriculum.Site.Text;

/// <summary>
/// A formula as a line of text that a reader can read and type: <c>\lambda A_1^{-1} \le \frac{a}{b}</c> → λ A₁⁻¹ ≤ a/b.
/// </summary>
internal sealed class ReadableTex
{
    private static readonly Dictionary<string, string> s_symbols = Pairs(
        "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ kappa κ lambda λ mu μ nu ν "
            + "xi ξ pi π "
            + "rho ρ sigma σ tau τ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Sigma Σ Phi "
            + "Φ Psi Ψ "
            + "Omega Ω partial ∂ nabla ∇ infty ∞ sum ∑ prod ∏ int ∫ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ propto ∝ "
            + "pm ± times × cdot · circ ∘ odot ⊙ in ∈ notin ∉ subset ⊂ cup ∪ cap ∩ to → rightarrow → longrightarrow → "
            + "leftarrow ← mapsto ↦ Rightarrow ⇒ perp ⊥ ell ℓ dots … ldots … cdots … lVert ‖ rVert ‖ Vert ‖ lvert "
            + "| rvert | "
            + "langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ top ᵀ star * sqrt √"
    );

    // What only says how a formula is set.
    private static readonly HashSet<string> s_silent =
    [
        .. (
            "left right big Big bigl bigr Bigl Bigr mathrm mathbf mathsf mathcal text operatorname hat bar tilde vec "
            + "displaystyle limits quad qquad binom begin end"
        ).Split(' '),
    ];

    private static readonly Dictionary<char, char> s_below = Letters(
        "0123456789+-=()aehijklmnoprstuvx",
        "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"
    );

    private static readonly Dictionary<char, char> s_above = Letters("0123456789+-=()nTikt", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿᵀⁱᵏᵗ");

    private readonly string _tex;
    private int _at;

    private ReadableTex(string tex) => _tex = tex;

    public static string Write(string tex) => new ReadableTex(tex).Group().Trim();

    // To the end, or to the bracket that closes the group.
    private string Group()
    {
        var text = new StringBuilder();
        while (_at < _tex.Length && _tex[_at] != '}')
        {
            text.Append(Item());
        }

        _at++;
        return text.ToString();
    }

    private string Item()
    {
        if (_at >= _tex.Length)
        {
            return "";
        }

        var c = _tex[_at++];
        return c switch
        {
            '{' => Group(),
            '\\' => Command(),
            '_' => Set(Argument(), s_below, "_"),
            '^' => Set(Argument(), s_above, "^"),
            '&' or '~' => " ",
            _ => c.ToString(),
        };
    }

    private string Argument()
    {
        while (_at < _tex.Length && _tex[_at] == ' ')
        {
            _at++;
        }

        return Item();
    }

    private string Command()
    {
        var start = _at;
        while (_at < _tex.Length && char.IsAsciiLetter(_tex[_at]))
        {
            _at++;
        }

        var name = _tex[start.._at];
        if (name.Length == 0)
        {
            var c = _at < _tex.Length ? _tex[_at++] : ' ';
            return c is '{' or '}' or '|' or '%' or '_' ? c.ToString() : " ";
        }

        return name switch
        {
            "frac" or "tfrac" or "dfrac" => $"{Bracketed(Argument())}/{Bracketed(Argument())}",
            "sqrt" => $"√{Bracketed(Argument())}",
            "begin" or "end" => Skipped(Argument()),
            "mathbb" => Argument().Replace('R', 'ℝ'),
            _ => s_symbols.GetValueOrDefault(name) ?? (s_silent.Contains(name) ? "" : name),
        };
    }

    private static string Skipped(string _) => " ";

    private static string Bracketed(string text) => text.All(char.IsLetterOrDigit) ? text : $"({text})";

    // Where a letter has no small form the mark of TeX stays, which is how such names are typed.
    private static string Set(string text, Dictionary<char, char> small, string mark) =>
        text.All(small.ContainsKey) ? string.Concat(text.Select(c => small[c]))
        : text.Length == 1 ? mark + text
        : $"{mark}({text})";

    private static Dictionary<string, string> Pairs(string text)
    {
        var words = text.Split(' ');
        return Enumerable.Range(0, words.Length / 2).ToDictionary(k => words[2 * k], k => words[2 * k + 1]);
    }

    private static Dictionary<char, char> Letters(string from, string to) =>
        from.Zip(to).ToDictionary(pair => pair.First, pair => pair.Second);
}
