using System.Numerics;
using System.Text;

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
    private readonly PositionAutomaton _positions;
    private readonly int[][] _follows;
    private readonly ulong[] _sets;
    private readonly int[] _first;
    private readonly int _width;
    private readonly byte[] _costs;
    private readonly Step[] _steps;

    /// <summary>Makes one for patterns.</summary>
    public NearestLabel(PositionAutomaton positions)
    {
        _positions = positions;
        _width = positions.Count + 1; // the last column is the beginning, before any position
        _follows = [.. Enumerable.Range(0, positions.Count).Select(position => positions.FollowsOf(position).ToArray())];
        _sets = [.. Enumerable.Range(0, positions.Count).Select(positions.SetOf)];
        _first = [.. positions.First];
        _costs = new byte[(Longest + 1) * _width];
        _steps = new Step[(Longest + 1) * _width];
    }

    private enum Move : byte
    {
        Take,
        Extra,
        Missing,
        Swap,
    }

    /// <summary>The nearest label, at most <see cref="MaximumEdits"/> away; null when there is none or when what is missing could be anything.</summary>
    public string? Find(ReadOnlySpan<byte> label)
    {
        if (label.Length is 0 or > Longest - 2) return null;
        Array.Fill(_costs, Far, 0, (label.Length + 1) * _width);
        _costs[_width - 1] = 0;
        for (var row = 0; row <= label.Length; row++)
        {
            if (!FillMissing(row)) continue;
            if (row < label.Length) Advance(label, row);
        }

        var (end, fewest) = (-1, (byte)(MaximumEdits + 1));
        for (var position = 0; position < _width - 1; position++)
        {
            var cost = _costs[(label.Length * _width) + position];
            if (_positions.IsEnd(position) && cost < fewest) (end, fewest) = (position, cost);
        }

        return end < 0 ? null : TextOf(label, end);
    }

    // Positions that are passed over without a character, by rising cost; false when the row holds nothing that is near.
    private bool FillMissing(int row)
    {
        var any = false;
        var costs = _costs.AsSpan(row * _width, _width);
        for (byte cost = 0; cost <= MaximumEdits; cost++)
        {
            for (var position = _width - 1; position >= 0; position--)
            {
                if (costs[position] != cost) continue;
                any = true;
                if (cost == MaximumEdits) continue;
                foreach (var next in FollowsOf(position))
                {
                    if (costs[next] <= cost + 1) continue;
                    costs[next] = (byte)(cost + 1);
                    _steps[(row * _width) + next] = new Step(Move.Missing, position);
                }
            }
        }

        return any;
    }

    private void Advance(ReadOnlySpan<byte> label, int row)
    {
        var own = CharacterSet(label[row]);
        var following = row + 1 < label.Length ? CharacterSet(label[row + 1]) : 0;
        for (var position = 0; position < _width; position++)
        {
            var cost = _costs[(row * _width) + position];
            if (cost > MaximumEdits) continue;
            foreach (var next in FollowsOf(position))
            {
                Offer(row + 1, next, cost + ((SetAt(position, next) & own) != 0 ? 0 : 1), Move.Take, position);
                if (following == 0 || following == own || (SetAt(position, next) & following) == 0) continue;
                foreach (var after in _follows[next])
                {
                    if ((_sets[after] & own) != 0) Offer(row + 2, after, cost + 1, Move.Swap, position);
                }
            }

            Offer(row + 1, position, cost + 1, Move.Extra, position);
        }
    }

    private void Offer(int row, int position, int cost, Move move, int from)
    {
        var at = (row * _width) + position;
        if (cost > MaximumEdits || _costs[at] <= cost) return;
        _costs[at] = (byte)cost;
        _steps[at] = new Step(move, from);
    }

    private string? TextOf(ReadOnlySpan<byte> label, int end)
    {
        var text = new StringBuilder();
        var (row, position) = (label.Length, end);
        while (position != _width - 1 || row > 0)
        {
            var step = _steps[(row * _width) + position];
            switch (step.Move)
            {
                case Move.Take:
                    var own = CharacterSet(label[row - 1]);
                    var character = (SetAt(step.From, position) & own) != 0 ? (char)label[row - 1] : Likely(SetAt(step.From, position), own);
                    if (character == '\0') return null;
                    text.Insert(0, character);
                    row--;
                    break;
                case Move.Missing:
                    var missing = Likely(SetAt(step.From, position), 0);
                    if (missing == '\0') return null;
                    text.Insert(0, missing);
                    break;
                case Move.Swap:
                    text.Insert(0, (char)label[row - 2]).Insert(0, (char)label[row - 1]);
                    row -= 2;
                    break;
                default:
                    row--;
                    break;
            }

            position = step.From;
        }

        return text.ToString();
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

    private int[] FollowsOf(int position) => position == _width - 1 ? _first : _follows[position];

    private ulong SetAt(int from, int position) => from == _width - 1 ? _positions.FirstSetOf(position) : _sets[position];

    private static ulong CharacterSet(byte character) => LabelAlphabet.SetOf((char)character);

    private readonly record struct Step(Move Move, int From);
}
