namespace Curriculum.Approximation;

/// <summary>Which polynomials a <see cref="Polynomial"/> is a sum of, on [−1, 1].</summary>
public enum PolynomialBasis
{
    /// <summary>T_j(x) = cos(j arccos x): nearly orthogonal, fit for high degree.</summary>
    Chebyshev,

    /// <summary>xʲ: the columns become nearly parallel, and double precision fails at high degree.</summary>
    Monomial,
}
