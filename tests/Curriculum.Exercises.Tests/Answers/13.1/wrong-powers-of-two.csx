// verdict: keep working
// words: not right
Vector<double> StableSoftmax(Vector<double> w)
{
    var e = (w - w.Maximum()).Map(x => Math.Pow(2, x), Zeros.Include);
    return e / e.Sum();
}
