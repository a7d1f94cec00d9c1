using System.Numerics;

namespace RiskPlanner.Naming;

/// <summary>
/// Finds the label of the patterns that a wrong one is nearest to, in single-character edits (insert, delete, replace, swap of
/// neighbours). Takes time in proportion to the label's length and the positions of the patterns. Not safe between threads; each
/// thread makes its own.
/// </summary>
internal sealed class NearestLabel
{
    /// <summary>More edits than these are no slip of the pen.</summary>
    public const int MaximumEdits = 2;

    private const byte Far = 255;
    private const int Longest = 68;
    private const int WordBits = 64;
    private readonly PositionAutomaton _positions;
    private readonly int[][] _follows;
    private readonly ulong[] _sets;
    private readonly int _width;
    private readonly int _words;
    private readonly byte[] _costs;
    private readonly Step[] _steps;

    // By row the positions that are reached, as bits: of many only a few are near.
    private readonly ulong[] _reached;
    private int _most;

    // By segment whether it is one of known values, which are not guessed where a third of them or more differs; then of a label its characters and edits.
    private readonly bool[] _isOfValues;
    private readonly int[] _lengths;
    private readonly int[] _edits;

    /// <summary>Makes one for patterns.</summary>
    /// <param name="positions">The patterns.</param>
    /// <param name="isOfValues">By segment whether its texts are known values.</param>
    public NearestLabel(PositionAutomaton positions, IReadOnlyList<bool> isOfValues)
    {
        _positions = positions;
        _isOfValues = [.. isOfValues];
        (_lengths, _edits) = (new int[isOfValues.Count], new int[isOfValues.Count]);
        _width = positions.Count + 1; // the last column is the beginning, before any position
        _words = (_width + WordBits - 1) / WordBits;
        _follows = [.. Enumerable.Range(0, positions.Count).Select(position => positions.FollowsOf(position).ToArray()), [.. positions.First]];
        _sets = [.. Enumerable.Range(0, positions.Count).Select(positions.SetOf)];
        _costs = new byte[(Longest + 1) * _width];
        _steps = new Step[(Longest + 1) * _width];
        _reached = new ulong[(Longest + 1) * _words];
    }

    private enum Move : byte
    {
        Take,
        Extra,
        Missing,
        Swap,
    }

    /// <summary>
    /// The nearest label, at most <see cref="MaximumEdits"/> away; null when there is none, when what is missing could be anything, or when a third of a known value or more
    /// would be guessed.
    /// </summary>
    public string? Find(ReadOnlySpan<byte> label)
    {
        if (label.Length is 0 or > Longest - 2) return null;
        // Most slips are of one character, and looking no farther is quicker.
        for (_most = 1; _most <= MaximumEdits; _most++)
        {
            if (FindEnd(label) is >= 0 and var end) return TextOf(label, end);
        }

        return null;
    }

    private int FindEnd(ReadOnlySpan<byte> label)
    {
        Array.Fill(_costs, Far, 0, (label.Length + 1) * _width);
        Array.Clear(_reached, 0, (label.Length + 1) * _words);
        Reach(0, _width - 1, 0, default);
        for (var row = 0; row <= label.Length; row++)
        {
            if (!PassOver(row)) continue;
            if (row < label.Length) Advance(label, row);
        }

        var (end, fewest) = (-1, _most + 1);
        for (var position = 0; position < _width - 1; position++)
        {
            var cost = _costs[(label.Length * _width) + position];
            if (cost < fewest && _positions.IsEnd(position)) (end, fewest) = (position, cost);
        }

        return end;
    }

    private void Reach(int row, int position, int cost, Step step)
    {
        _costs[(row * _width) + position] = (byte)cost;
        _steps[(row * _width) + position] = step;
        _reached[(row * _words) + (position / WordBits)] |= 1UL << (position % WordBits);
    }

    // Positions that are passed over without a character, by rising cost; false when the row holds nothing that is near.
    private bool PassOver(int row)
    {
        var any = false;
        for (byte cost = 0; cost <= _most; cost++)
        {
            for (var word = 0; word < _words; word++)
            {
                for (var left = _reached[(row * _words) + word]; left != 0; left &= left - 1)
                {
                    any = true;
                    var position = (word * WordBits) + BitOperations.TrailingZeroCount(left);
                    if (cost == _most || _costs[(row * _width) + position] != cost) continue;
                    foreach (var next in _follows[position])
                    {
                        if (_costs[(row * _width) + next] > cost + 1) Reach(row, next, cost + 1, new Step(Move.Missing, position));
                    }
                }
            }
        }

        return any;
    }

    private void Advance(ReadOnlySpan<byte> label, int row)
    {
        var own = CharacterSet(label[row]);
        var following = row + 1 < label.Length ? CharacterSet(label[row + 1]) : 0;
        for (var word = 0; word < _words; word++)
        {
            for (var left = _reached[(row * _words) + word]; left != 0; left &= left - 1)
            {
                var position = (word * WordBits) + BitOperations.TrailingZeroCount(left);
                int cost = _costs[(row * _width) + position];
                foreach (var next in _follows[position])
                {
                    var set = SetAt(position, next);
                    Offer(row + 1, next, cost + ((set & own) != 0 ? 0 : 1), Move.Take, position);
                    if (following == own || (set & following) == 0 || cost == _most) continue;
                    foreach (var after in _follows[next])
                    {
                        if ((_sets[after] & own) != 0) Offer(row + 2, after, cost + 1, Move.Swap, position);
                    }
                }

                Offer(row + 1, position, cost + 1, Move.Extra, position);
            }
        }
    }

    private void Offer(int row, int position, int cost, Move move, int from)
    {
        if (cost <= _most && _costs[(row * _width) + position] > cost) Reach(row, position, cost, new Step(move, from));
    }

    private string? TextOf(ReadOnlySpan<byte> label, int end)
    {
        // From its end on.
        Span<char> text = stackalloc char[Longest + MaximumEdits];
        var begin = text.Length;
        var (row, position) = (label.Length, end);
        Array.Clear(_lengths);
        Array.Clear(_edits);
        while (position != _width - 1 || row > 0)
        {
            var step = _steps[(row * _width) + position];
            switch (step.Move)
            {
                case Move.Take:
                    var own = CharacterSet(label[row - 1]);
                    var character = (SetAt(step.From, position) & own) != 0 ? (char)label[row - 1] : Likely(SetAt(step.From, position), own);
                    if (character == '\0') return null;
                    Count(position, 1, character == (char)label[row - 1] ? 0 : 1);
                    text[--begin] = character;
                    row--;
                    break;
                case Move.Missing:
                    var missing = Likely(SetAt(step.From, position), 0);
                    if (missing == '\0') return null;
                    Count(position, 1, 1);
                    text[--begin] = missing;
                    break;
                case Move.Swap:
                    Count(position, 2, 1);
                    text[--begin] = (char)label[row - 2];
                    text[--begin] = (char)label[row - 1];
                    row -= 2;
                    break;
                default:
                    Count(position, 0, 1);
                    row--;
                    break;
            }

            position = step.From;
        }

        for (var segment = 0; segment < _edits.Length; segment++)
        {
            if (_isOfValues[segment] && _edits[segment] > 0 && NearestValues.IsTooFar(_edits[segment], _lengths[segment])) return null;
        }

        return new string(text[begin..]);
    }

    private void Count(int position, int characters, int edits)
    {
        // The last column is the beginning, before any position.
        if (position == _width - 1 || _positions.SegmentOf(position) is var segment && segment < 0) return;
        _lengths[segment] += characters;
        _edits[segment] += edits;
    }

    // What stands there if the set leaves no choice; a digit that looks like the letter that was written; a leading zero.
    private static char Likely(ulong set, ulong written)
    {
        if (BitOperations.PopCount(set) == 1) return LabelAlphabet.CharacterOf(BitOperations.TrailingZeroCount(set));
        if (written != 0)
        {
            var twin = LookAlike.TwinOf(LabelAlphabet.CharacterOf(BitOperations.TrailingZeroCount(written)));
            if ((LabelAlphabet.SetOf(twin) & set) != 0) return twin;
        }

        return written == 0 && set == LabelAlphabet.Digits ? '0' : '\0';
    }

    private ulong SetAt(int from, int position) => from == _width - 1 ? _positions.FirstSetOf(position) : _sets[position];

    private static ulong CharacterSet(byte character) => LabelAlphabet.SetOf((char)character);

    private readonly record struct Step(Move Move, int From);
}
