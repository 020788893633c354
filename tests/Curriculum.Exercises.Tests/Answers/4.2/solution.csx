// why: One step multiplies f by ((1−b)/(1+b))²; solve for the exponent and round up, for half a step cannot be taken.
int StepsToCut(double b, double times)
{
    var factor = Math.Pow((1 - b) / (1 + b), 2);
    return (int)Math.Ceiling(Math.Log(times) / -Math.Log(factor));
}
