// why: Each sample pays how far its margin t·F stays below 1, and nothing beyond: max(0, 1 − tF) is a ReLU.
double HingeLoss(Vector<double> t, Vector<double> F)
{
    double total = 0;
    for (int i = 0; i < t.Count; i++)
        total += Math.Max(0, 1 - t[i] * F[i]);
    return total / t.Count;
}
