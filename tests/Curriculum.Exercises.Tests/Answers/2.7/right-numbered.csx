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
        var all = new HashSet<Value> { this };
        var wait = new Queue<Value>([this]);
        while (wait.TryDequeue(out var value))
            foreach (var (of, _) in value.Made)
                if (all.Add(of)) wait.Enqueue(of);
        Slope = 1;
        foreach (var value in all.OrderByDescending(v => v.Id))
            foreach (var (of, back) in value.Made)
                of.Slope += back(value.Slope);
    }
}
IOwnValue OwnValue(Counted x) => new Value(x);
