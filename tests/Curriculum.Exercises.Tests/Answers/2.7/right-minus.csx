sealed class Value(Counted number, params (Value Of, Func<Counted, Counted> Back)[] made) : IOwnValue
{
    public (Value Of, Func<Counted, Counted> Back)[] Made => made;
    public Counted Number => number;
    public Counted Slope { get; set; }
    public IOwnValue Plus(IOwnValue other) =>
        new Value(Number + other.Number, (this, g => g), ((Value)other, g => g));
    public IOwnValue Times(IOwnValue other) =>
        new Value(Number * other.Number, (this, g => g * other.Number), ((Value)other, g => g * Number));
    public IOwnValue Tanh()
    {
        var t = Counted.Tanh(Number);
        return new Value(t, (this, g => g - g * t * t));
    }
    public void Backward()
    {
        var uses = new Dictionary<Value, int>();
        void Count(Value value)
        {
            foreach (var (of, _) in value.Made)
            {
                uses[of] = uses.GetValueOrDefault(of) + 1;
                if (uses[of] == 1) Count(of);
            }
        }
        Count(this);
        Slope = 1;
        var ready = new Stack<Value>([this]);
        while (ready.TryPop(out var value))
            foreach (var (of, back) in value.Made)
            {
                of.Slope += back(value.Slope);
                if (--uses[of] == 0) ready.Push(of);
            }
    }
}
IOwnValue OwnValue(Counted x) => new Value(x);
