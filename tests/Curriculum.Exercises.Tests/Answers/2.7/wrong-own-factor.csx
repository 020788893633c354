// verdict: keep working
// words: In the slopes
sealed class Value(Counted number, params (Value Of, Func<Counted, Counted> Back)[] made) : IOwnValue
{
    public (Value Of, Func<Counted, Counted> Back)[] Made => made;
    public Counted Number => number;
    public Counted Slope { get; set; }
    public IOwnValue Plus(IOwnValue other) =>
        new Value(Number + other.Number, (this, g => g), ((Value)other, g => g));
    public IOwnValue Times(IOwnValue other) =>
        new Value(Number * other.Number, (this, g => g * Number), ((Value)other, g => g * other.Number));
    public IOwnValue Tanh()
    {
        var t = Counted.Tanh(Number);
        return new Value(t, (this, g => g * (1 - t * t)));
    }
    public void Backward()
    {
        var order = new List<Value>();
        var seen = new HashSet<Value>();
        void Visit(Value value)
        {
            if (!seen.Add(value)) return;
            foreach (var (of, _) in value.Made) Visit(of);
            order.Add(value);                                 // after all that it was made of
        }
        Visit(this);
        Slope = 1;
        for (var k = order.Count - 1; k >= 0; k--)
            foreach (var (of, back) in order[k].Made)
                of.Slope += back(order[k].Slope);
    }
}
IOwnValue OwnValue(Counted x) => new Value(x);
