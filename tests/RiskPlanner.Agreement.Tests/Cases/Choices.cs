namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Turns a list of generated numbers into choices, one after the other; when they run out, the first thing is chosen.</summary>
internal sealed class Choices(IReadOnlyList<int> numbers)
{
    private int _next;
    private Choices? _fromTheEnd;

    /// <summary>
    /// The same numbers from the other end, for what is chosen rarely and was thought of later: so cases of before stay what they were.
    /// </summary>
    public Choices FromTheEnd => _fromTheEnd ??= new Choices([.. numbers.Reverse()]);

    public int Below(int count) => _next < numbers.Count ? numbers[_next++] % count : 0;

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Any<T>(IReadOnlyList<T> things) => things[Below(things.Count)];
}
