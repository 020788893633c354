sealed class Value(Counted number, params (Value Of, Func<Counted, Counted> Back)[] made) : IOwnValue
{
    static int s_made;
    public int Id { get; } = s_made++;
    static Counted Times1(Counted g, Counted x) => g.Value == 1 ? x : g * x;   // the slope 1 of the result costs nothing
    public (Value Of, Func<Counted, Counted> Back)[] Made => made;
    public Counted Number => number;
    public Counted Slope { get; set; }
    public IOwnValue Plus(IOwnValue other) =>
        new Value(Number + other.Number, (this, g => g), ((Value)other, g => g));
    public IOwnValue Times(IOwnValue other) =>
        new Value(Number * other.Number, (this, g => Times1(g, other.Number)), ((Value)other, g => Times1(g, Number)));
    public IOwnValue Tanh()
    {
        var t = Counted.Tanh(Number);
        return new Value(t, (this, g => g * (1 - t * t)));
    }
    public void Backward()
    {
        var queue = new PriorityQueue<Value, int>();
        var seen = new HashSet<Value> { this };
        queue.Enqueue(this, -Id);
        Slope = 1;
        while (queue.TryDequeue(out var value, out _))
            foreach (var (of, back) in value.Made)
            {
                of.Slope += back(value.Slope);
                if (seen.Add(of)) queue.Enqueue(of, -of.Id);
            }
    }
}
IOwnValue OwnValue(Counted x) => new Value(x);
