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
        var (order, seen) = (new List<Value>(), new HashSet<Value>());
        var stack = new Stack<(Value Item, bool Done)>([(this, false)]);
        while (stack.TryPop(out var top))
        {
            if (top.Done) order.Add(top.Item);
            else if (seen.Add(top.Item))
            {
                stack.Push((top.Item, true));
                foreach (var (of, _) in top.Item.Made) stack.Push((of, false));
            }
        }
        Slope = 1;
        order.Reverse();
        foreach (var value in order)
            foreach (var (of, back) in value.Made) of.Slope += back(value.Slope);
    }
}
IOwnValue OwnValue(Counted x) => new Value(x);
