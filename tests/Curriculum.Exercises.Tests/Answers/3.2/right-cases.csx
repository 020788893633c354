double HingeLoss(Vector<double> t, Vector<double> F)
{
    double total = 0;
    for (int i = 0; i < t.Count; i++)
    {
        double loss = t[i] > 0 ? 1 - F[i] : 1 + F[i];
        if (loss > 0) total += loss;
    }
    return total / t.Count;
}
