using System.Numerics;

namespace RiskPlanner.Naming;

/// <summary>A label as a range of KGUP sees it: a base, and the number at its end (ICSF Administrator's Guide, KGUP DELETE).</summary>
/// <param name="Base">What stands before the number.</param>
/// <param name="Number">The number.</param>
internal readonly record struct NumberedLabel(string Base, BigInteger Number)
{
    /// <summary>What stands before a label's number; empty where it does not end in a number behind a base.</summary>
    public static ReadOnlySpan<char> BaseOf(string label)
    {
        var text = label.AsSpan().TrimEnd("0123456789");
        return text.Length == label.Length ? [] : text;
    }

    /// <summary>Reads a label; null where it does not end in a number behind a base, so that no range takes it.</summary>
    public static NumberedLabel? Of(string label)
    {
        if (BaseOf(label) is not { IsEmpty: false } text) return null;
        return new NumberedLabel(text.ToString(), BigInteger.Parse(label.AsSpan(text.Length), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture));
    }
}
