using System.Numerics;
using System.Runtime.InteropServices;

namespace RiskPlanner.Naming;

/// <summary>
/// Recognises labels in one pass over their characters, whatever the patterns (subset construction over a
/// <see cref="PositionAutomaton"/>), and tells which character belongs to which segment. Immutable; safe between threads.
/// </summary>
internal sealed class LabelAutomaton
{
    /// <summary>More states than a sound standard has.</summary>
    public const int MaximumStates = 20_000;

    /// <summary>The segment of characters that nobody asks for.</summary>
    public const int NoSegment = -1;

    private const int Dead = 0;
    private const int Start = 1;
    private const int Several = -2;

    private readonly PositionAutomaton _positions;
    private readonly int[] _next;
    private readonly int[] _patterns;
    private readonly int[] _segments;
    private readonly int[][] _sets;
    private readonly bool _isPlain;

    private LabelAutomaton(PositionAutomaton positions, List<int[]> sets, List<int> next)
    {
        _positions = positions;
        _next = [.. next];
        _sets = [.. sets];
        _patterns = [.. sets.Select(set => set.Where(positions.IsEnd).Select(positions.PatternOf).Append(-1).First())];
        _segments = [.. sets.Select(SegmentIn)];
        _isPlain = Array.IndexOf(_segments, Several) < 0;
    }

    /// <summary>Makes the automaton; null when it would have more than <see cref="MaximumStates"/> states.</summary>
    public static LabelAutomaton? Make(PositionAutomaton positions)
    {
        var sets = new List<int[]> { Array.Empty<int>(), Array.Empty<int>() };
        var next = new List<int>(new int[2 * LabelAlphabet.Count]);
        var states = new Dictionary<string, int>();
        for (var state = Start; state < sets.Count; state++)
        {
            var candidates = state == Start
                ? positions.First.Select(position => (Position: position, Set: positions.FirstSetOf(position))).ToList()
                : sets[state].SelectMany(positions.FollowsOf).Distinct().Select(position => (Position: position, Set: positions.SetOf(position))).ToList();
            var all = candidates.Aggregate(0UL, (set, candidate) => set | candidate.Set);
            while (all != 0)
            {
                // Characters that lead to the same positions are handled together: a set of 36 letters and digits is one step.
                var code = BitOperations.TrailingZeroCount(all);
                var together = all;
                var target = new List<int>();
                foreach (var (position, set) in candidates)
                {
                    var takes = ((set >> code) & 1) != 0;
                    if (takes) target.Add(position);
                    together &= takes ? set : ~set;
                }

                target.Sort();
                var name = string.Join(',', target);
                if (!states.TryGetValue(name, out var to))
                {
                    if (sets.Count == MaximumStates) return null;
                    states[name] = to = sets.Count;
                    sets.Add([.. target]);
                    next.AddRange(new int[LabelAlphabet.Count]);
                }

                var span = CollectionsMarshal.AsSpan(next);
                for (var left = together; left != 0; left &= left - 1) span[(state * LabelAlphabet.Count) + BitOperations.TrailingZeroCount(left)] = to;
                all &= ~together;
            }
        }

        return new LabelAutomaton(positions, sets, next);
    }

    /// <summary>Two patterns that one label follows, with the shortest such label; null when there are none.</summary>
    public (int First, int Second, string Label)? FindOverlap()
    {
        var from = new (int State, char Character)[_sets.Length];
        var reached = new bool[_sets.Length];
        var queue = new Queue<int>([Start]);
        while (queue.TryDequeue(out var state))
        {
            var ends = _sets[state].Where(_positions.IsEnd).Select(_positions.PatternOf).Distinct().Order().Take(2).ToList();
            if (ends.Count > 1) return (ends[0], ends[1], TextOf(state));
            for (var code = 0; code < LabelAlphabet.Count; code++)
            {
                var to = _next[(state * LabelAlphabet.Count) + code];
                if (to == Dead || reached[to]) continue;
                reached[to] = true;
                from[to] = (state, LabelAlphabet.CharacterOf(code));
                queue.Enqueue(to);
            }
        }

        return null;

        string TextOf(int state)
        {
            var text = "";
            for (; state != Start; state = from[state].State) text = from[state].Character + text;
            return text;
        }
    }

    /// <summary>The pattern that a text follows, or -1.</summary>
    public int Match(ReadOnlySpan<byte> text)
    {
        var codes = LabelAlphabet.Codes;
        var next = _next;
        var state = Start;
        foreach (var one in text)
        {
            var code = codes[one];
            if (code == LabelAlphabet.None) return -1;
            state = next[(state * LabelAlphabet.Count) + code];
            if (state == Dead) return -1;
        }

        return _patterns[state];
    }

    /// <summary>How far a text goes before no pattern can follow any more: the index of the first character that is wrong.</summary>
    public int ReachOf(ReadOnlySpan<byte> text)
    {
        var state = Start;
        for (var i = 0; i < text.Length; i++)
        {
            var code = LabelAlphabet.Codes[text[i]];
            state = code == LabelAlphabet.None ? Dead : _next[(state * LabelAlphabet.Count) + code];
            if (state == Dead) return i;
        }

        return Math.Max(0, text.Length - 1);
    }

    /// <summary>The pattern that a label follows, or -1, and the segment of each of its characters.</summary>
    /// <param name="label">The label.</param>
    /// <param name="segments">As long as the label at least; of use only when it follows a pattern.</param>
    public int Match(ReadOnlySpan<byte> label, Span<short> segments)
    {
        var codes = LabelAlphabet.Codes;
        var next = _next;
        var state = Start;
        Span<int> states = stackalloc int[_isPlain ? 0 : label.Length];
        for (var i = 0; i < label.Length; i++)
        {
            var code = codes[label[i]];
            if (code == LabelAlphabet.None) return -1;
            state = next[(state * LabelAlphabet.Count) + code];
            if (state == Dead) return -1;
            if (_isPlain) segments[i] = (short)_segments[state];
            else states[i] = state;
        }

        var pattern = _patterns[state];
        if (pattern >= 0 && !_isPlain) GoBack(states, pattern, segments);
        return pattern;
    }

    // From the end back: patterns are not ambiguous, so that any way back has the right segments.
    private void GoBack(ReadOnlySpan<int> states, int pattern, Span<short> segments)
    {
        var position = -1;
        for (var i = states.Length - 1; i >= 0; i--)
        {
            var after = position;
            position = -1;
            foreach (var candidate in _sets[states[i]])
            {
                if (_positions.PatternOf(candidate) != pattern) continue;
                if (after < 0 ? !_positions.IsEnd(candidate) : !Contains(_positions.FollowsOf(candidate), after)) continue;
                position = candidate;
                break;
            }

            segments[i] = (short)_positions.SegmentOf(position);
        }
    }

    private static bool Contains(IReadOnlyList<int> follows, int position)
    {
        for (var i = 0; i < follows.Count; i++)
        {
            if (follows[i] == position) return true;
        }

        return false;
    }

    private int SegmentIn(int[] set)
    {
        var segments = set.Select(_positions.SegmentOf).Distinct().Take(2).ToList();
        return segments.Count switch { 0 => NoSegment, 1 => segments[0], _ => Several };
    }
}
