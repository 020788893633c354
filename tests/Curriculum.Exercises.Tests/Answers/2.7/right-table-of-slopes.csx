sealed class Value(Counted number, params (Value Of, Func<Counted, Counted> Back)[] made) : IOwnValue
{
    static int s_made;
    public int Id { get; } = s_made++;
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
        var slopes = new Dictionary<Value, Counted> { [this] = 1 };
        var order = new SortedDictionary<int, Value>();
        void Find(Value value)
        {
            if (!order.TryAdd(-value.Id, value)) return;
            foreach (var (of, _) in value.Made) Find(of);
        }
        Find(this);
        foreach (var value in order.Values)
        {
            value.Slope = slopes.GetValueOrDefault(value);
            foreach (var (of, back) in value.Made)
                slopes[of] = slopes.TryGetValue(of, out var old) ? old + back(value.Slope) : back(value.Slope);
        }
    }
}
IOwnValue OwnValue(Counted x) => new Value(x);
