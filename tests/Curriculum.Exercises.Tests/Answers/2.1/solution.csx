// why: w_i = b_i + Σ_k A_ik v_k knows only row i of A, so ∂w_i/∂A_jk is v_k where j = i and 0 elsewhere.
double[,,] WeightTensor(int n, Vector<double> v)
{
    var T = new double[n, n, v.Count];
    for (var i = 0; i < n; i++)
        for (var k = 0; k < v.Count; k++)
            T[i, i, k] = v[k];
    return T;
}
