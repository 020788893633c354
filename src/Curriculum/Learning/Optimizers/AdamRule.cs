namespace Curriculum.Learning;

/// <summary>The numbers that tell Adam, AdamW and AMSGrad apart.</summary>
internal sealed record AdamRule(
    double Beta1,
    double Beta2,
    double Epsilon,
    bool BiasCorrection,
    double Decay,
    bool KeepsLargest
)
{
    /// <summary>Only what is not usual.</summary>
    public override string ToString() => (Beta1, Beta2) == (0.9, 0.999) ? "" : $", {Beta1}, {Beta2}";
}
