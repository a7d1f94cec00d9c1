namespace RiskPlanner.Interchange;

/// <summary>Keeps one instance of each short text: keys, names and periods stand in a plan many thousand times.</summary>
internal sealed class TextPool
{
    // Beyond these a text is seldom repeated, and the pool would only grow.
    private const int Longest = 40;
    private const int Slots = 1 << 14;
    private readonly string?[] _slots = new string?[Slots];

    /// <summary>The text itself, or the same text as it was seen before.</summary>
    public string Of(string text)
    {
        if (text.Length is 0 or > Longest) return text;
        // A slot holds the last text that fell on it: bounded, and right for runs of the same names.
        ref var slot = ref _slots[text.GetHashCode(StringComparison.Ordinal) & (Slots - 1)];
        if (slot == text) return slot;
        slot = text;
        return text;
    }
}
