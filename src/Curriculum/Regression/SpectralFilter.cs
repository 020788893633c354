namespace Curriculum.Regression;

/// <summary>
/// How much of the least squares answer is kept along an eigendirection of the Hessian with eigenvalue λ.
/// </summary>
public static class SpectralFilter
{
    /// <summary>1 − (1 − sλ)ᵏ: gradient descent from 0, stopped after k steps of size s.</summary>
    public static double EarlyStopping(double lambda, double s, int k) => 1 - Math.Pow(1 - s * lambda, k);

    /// <summary>λ/(λ + η): ridge with penalty ½η‖x‖² beside ½xᵀSx. For λ = η = 0 it is 0.</summary>
    public static double Ridge(double lambda, double eta) => lambda == 0 ? 0 : lambda / (lambda + eta);
}
