using System.Numerics;

namespace RiskPlanner.Naming;

/// <summary>
/// Looks for labels that a pattern can read in two ways, so that nobody could say where a part ends: two walks through the positions
/// with the same characters and not the same segments.
/// </summary>
internal static class Ambiguity
{
    /// <summary>A shortest label with two readings, and its pattern; null when there is none.</summary>
    public static (int Pattern, string Label)? Find(PositionAutomaton positions)
    {
        var from = new Dictionary<(int One, int Other, bool Differ), ((int, int, bool) Before, char Character)>();
        var queue = new Queue<(int One, int Other, bool Differ)>();
        foreach (var one in positions.First)
        {
            foreach (var other in positions.First) Reach(one, other, false, null, positions.FirstSetOf(one) & positions.FirstSetOf(other));
        }

        while (queue.TryDequeue(out var pair))
        {
            if (pair.Differ && positions.IsEnd(pair.One) && positions.IsEnd(pair.Other)) return (positions.PatternOf(pair.One), TextOf(pair));
            foreach (var one in positions.FollowsOf(pair.One))
            {
                foreach (var other in positions.FollowsOf(pair.Other)) Reach(one, other, pair.Differ, pair, positions.SetOf(one) & positions.SetOf(other));
            }
        }

        return null;

        void Reach(int one, int other, bool differ, (int, int, bool)? before, ulong common)
        {
            if (common == 0 || positions.PatternOf(one) != positions.PatternOf(other)) return;
            differ |= positions.SegmentOf(one) != positions.SegmentOf(other);
            var pair = one <= other ? (one, other, differ) : (other, one, differ);
            if (from.TryAdd(pair, (before ?? (-1, -1, false), LabelAlphabet.CharacterOf(BitOperations.TrailingZeroCount(common))))) queue.Enqueue(pair);
        }

        string TextOf((int, int, bool) pair)
        {
            var text = "";
            while (from.TryGetValue(pair, out var step)) (text, pair) = (step.Character + text, step.Before);
            return text;
        }
    }
}
