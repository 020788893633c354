Vector<double> StableSoftmax(Vector<double> w)
{
    var top = w.Maximum();
    var logOfSum = top + Math.Log(w.Sum(x => Math.Exp(x - top)));
    return w.Map(x => Math.Exp(x - logOfSum), Zeros.Include);
}
