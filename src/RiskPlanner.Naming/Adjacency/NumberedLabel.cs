using System.Numerics;

namespace RiskPlanner.Naming;

/// <summary>A label as a range of KGUP sees it: a base, and the number at its end (ICSF Administrator's Guide, KGUP DELETE).</summary>
/// <param name="Base">What stands before the number.</param>
/// <param name="Number">The number.</param>
internal readonly record struct NumberedLabel(string Base, BigInteger Number)
{
    /// <summary>Reads a label; null where it does not end in a number behind a base, so that no range takes it.</summary>
    public static NumberedLabel? Of(string label)
    {
        var length = label.AsSpan().TrimEnd("0123456789").Length;
        if (length == 0 || length == label.Length) return null;
        return new NumberedLabel(label[..length], BigInteger.Parse(label.AsSpan(length), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture));
    }
}
