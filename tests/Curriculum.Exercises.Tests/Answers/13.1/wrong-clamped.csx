// verdict: keep working
// words: not right
Vector<double> StableSoftmax(Vector<double> w)
{
    var e = w.Map(x => Math.Exp(Math.Clamp(x, -5, 5)), Zeros.Include);
    return e / e.Sum();
}
