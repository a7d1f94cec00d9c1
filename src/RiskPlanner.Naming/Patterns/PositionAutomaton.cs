namespace RiskPlanner.Naming;

/// <summary>
/// The positions of expressions and what can follow each (Glushkov 1961): an automaton without empty moves, of which every other
/// one here is made. A position takes one character of its set; it belongs to a pattern and to a segment of it.
/// </summary>
internal sealed class PositionAutomaton
{
    /// <summary>More positions than a sound standard has.</summary>
    public const int MaximumPositions = 2000;

    private readonly List<ulong> _sets = [];
    private readonly List<int> _segments = [];
    private readonly List<int> _patterns = [];
    private readonly List<List<int>> _follows = [];
    private readonly List<bool> _ends = [];
    private readonly List<int> _first = [];
    private readonly bool _isWhole;

    /// <summary>Begins an automaton.</summary>
    /// <param name="isWhole">Whether it is about whole labels, which begin with a letter or a national character.</param>
    public PositionAutomaton(bool isWhole) => _isWhole = isWhole;

    /// <summary>How many positions there are.</summary>
    public int Count => _sets.Count;

    /// <summary>Whether there are too many, so that some are missing.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>The positions that a text can begin with.</summary>
    public IReadOnlyList<int> First => _first;

    /// <summary>Whether nothing at all is a text of one of the patterns.</summary>
    public bool TakesNothing { get; private set; }

    /// <summary>The characters that a position takes.</summary>
    public ulong SetOf(int position) => _sets[position];

    /// <summary>The segment that a position belongs to.</summary>
    public int SegmentOf(int position) => _segments[position];

    /// <summary>The pattern that a position belongs to.</summary>
    public int PatternOf(int position) => _patterns[position];

    /// <summary>The positions that can follow.</summary>
    public IReadOnlyList<int> FollowsOf(int position) => _follows[position];

    /// <summary>Whether a text can end here.</summary>
    public bool IsEnd(int position) => _ends[position];

    /// <summary>The characters that a text can begin with at a position of <see cref="First"/>.</summary>
    public ulong FirstSetOf(int position) => _isWhole ? _sets[position] & LabelAlphabet.First : _sets[position];

    /// <summary>Adds a pattern: its segments one after the other.</summary>
    public void Add(int pattern, IReadOnlyList<(int Segment, Expression Expression)> segments)
    {
        var whole = new Fragment(true, [], []);
        foreach (var (segment, expression) in segments) whole = Join(whole, Make(expression, pattern, segment));
        foreach (var position in whole.First)
        {
            if (FirstSetOf(position) != 0) _first.Add(position);
        }

        foreach (var position in whole.Last) _ends[position] = true;
        TakesNothing |= whole.IsNullable;
    }

    private Fragment Make(Expression expression, int pattern, int segment)
    {
        if (_sets.Count >= MaximumPositions)
        {
            IsTooLarge = true;
            return new Fragment(true, [], []);
        }

        switch (expression)
        {
            case CharactersExpression characters:
                var position = _sets.Count;
                _sets.Add(characters.Set);
                _segments.Add(segment);
                _patterns.Add(pattern);
                _follows.Add([]);
                _ends.Add(false);
                return new Fragment(false, [position], [position]);
            case SequenceExpression sequence:
                return sequence.Parts.Aggregate(new Fragment(true, [], []), (before, part) => Join(before, Make(part, pattern, segment)));
            case ChoiceExpression choice:
                var fragments = choice.Choices.Select(one => Make(one, pattern, segment)).ToList();
                return new Fragment(fragments.Exists(one => one.IsNullable), [.. fragments.SelectMany(one => one.First)], [.. fragments.SelectMany(one => one.Last)]);
            case RepeatExpression repeat:
                return MakeRepeated(repeat, pattern, segment);
            default:
                throw new ArgumentOutOfRangeException(nameof(expression), expression, "Not an expression.");
        }
    }

    private Fragment MakeRepeated(RepeatExpression repeat, int pattern, int segment)
    {
        var whole = new Fragment(true, [], []);
        var last = whole;
        for (var i = 0; i < repeat.Minimum; i++) whole = Join(whole, last = Make(repeat.Inner, pattern, segment));
        if (repeat.Maximum is null)
        {
            if (repeat.Minimum > 0) return Loop(whole, last);
            var loop = Make(repeat.Inner, pattern, segment);
            return Loop(loop, loop) with { IsNullable = true };
        }

        // x{0,3} is (x(x(x)?)?)?, made from the inside out.
        Fragment? optional = null;
        for (var i = repeat.Minimum; i < repeat.Maximum; i++)
        {
            var one = Make(repeat.Inner, pattern, segment);
            optional = (optional is null ? one : Join(one, optional)) with { IsNullable = true };
        }

        return optional is null ? whole : Join(whole, optional);
    }

    private Fragment Loop(Fragment whole, Fragment last)
    {
        foreach (var from in last.Last)
        {
            foreach (var to in last.First) Follow(from, to);
        }

        return whole;
    }

    private Fragment Join(Fragment before, Fragment after)
    {
        foreach (var from in before.Last)
        {
            foreach (var to in after.First) Follow(from, to);
        }

        return new Fragment(
            before.IsNullable && after.IsNullable,
            before.IsNullable ? [.. before.First, .. after.First] : before.First,
            after.IsNullable ? [.. before.Last, .. after.Last] : after.Last);
    }

    private void Follow(int from, int to)
    {
        if (!_follows[from].Contains(to)) _follows[from].Add(to);
    }

    private sealed record Fragment(bool IsNullable, List<int> First, List<int> Last);
}
