// why: Neuron i bends w at t = −b_i/a_i by c_i·|a_i|. Neurons that bend at the same place add up; where the sum
// is 0 nothing is to be seen.
int LinePieces(Vector<double> a, Vector<double> b, Vector<double> c)
{
    var neurons = Enumerable.Range(0, a.Count).Where(i => a[i] != 0);
    var places = neurons.GroupBy(i => b[i] / a[i]);
    return 1 + places.Count(place => place.Sum(i => c[i] * Math.Abs(a[i])) != 0);
}
