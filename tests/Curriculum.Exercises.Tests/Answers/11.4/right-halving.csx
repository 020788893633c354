double MeanFolds(Vector<double> a, Vector<double> b, Vector<double> w, double c)
{
    var missing = 1.0;
    foreach (var ai in a) missing /= 2;         // each neuron is off in half of the sets
    return 1 - missing;
}
