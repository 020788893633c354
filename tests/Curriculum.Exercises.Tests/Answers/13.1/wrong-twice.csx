// verdict: almost
// words: twice
Vector<double> StableSoftmax(Vector<double> w)
{
    Vector<double> Once(Vector<double> u) { var e = (u - u.Maximum()).PointwiseExp(); return e / e.Sum(); }
    return Once(Once(w));
}
