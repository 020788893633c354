// why: y = x₁(Lv) + x₀(Cv) + x₋₁(Rv), so ∂L/∂x₁ = g·(Lv), and so on: one sum over all positions for each weight.
Vector<double> SharedGradient(Vector<double> v, Vector<double> g)
{
    int N = g.Count;
    return Vec(g * (Shift.L(N) * v), g * (Shift.C(N) * v), g * (Shift.R(N) * v));
}
