// verdict: keep working
// words: Is a step visited more than once?
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
        return new Value(t, (this, g => g * (1 - t * t)));
    }
    public void Backward()
    {
        void Hand(Value value, Counted g)
        {
            value.Slope += g;
            foreach (var (of, back) in value.Made) Hand(of, back(g));
        }
        Hand(this, 1);
    }
}
IOwnValue OwnValue(Counted x) => new Value(x);
