using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>
/// Reads a label without a standard: a qualifier such as PRIM or BACK tells the purpose, the one behind it the application (or the one
/// before it, where only a number such as KEY001 follows), digits at the end the number. An assumption, for a first look at a list.
/// </summary>
internal static class QualifierReading
{
    /// <summary>The label; it follows nothing when no qualifier tells a purpose.</summary>
    public static LabelName Read(ReadOnlySpan<byte> label)
    {
        var none = new LabelName { Outcome = LabelOutcome.FollowsNone, Purpose = -1, Number = -1 };
        if (LabelSyntax.FaultOf(label).Kind != SyntaxFault.None) return none;
        var (before, purpose, after) = (default(Range), default(Range), default(Range));
        sbyte meaning = -1;
        var qualifiers = 0;
        var start = 0;
        while (start <= label.Length)
        {
            var length = label[start..].IndexOf((byte)'.');
            var range = start..(length < 0 ? label.Length : start + length);
            if (meaning >= 0)
            {
                after = range;
                qualifiers++;
                break;
            }

            meaning = MeaningOf(label[range]);
            if (meaning >= 0) purpose = range;
            else before = range;
            start = range.End.Value + 1;
        }

        if (meaning < 0) return none;
        var isNumbered = qualifiers == 0 || (after.End.Value == label.Length && IsNumbered(label[after]));
        var application = isNumbered ? before : after;
        var digits = 0;
        while (digits < label.Length && char.IsAsciiDigit((char)label[^(digits + 1)])) digits++;
        if (application.End.Value > label.Length - digits) digits = 0;
        return new LabelName
        {
            Outcome = LabelOutcome.Follows,
            Purpose = meaning,
            PurposeStart = (byte)purpose.Start.Value,
            PurposeLength = (byte)(purpose.End.Value - purpose.Start.Value),
            ApplicationStart = (byte)application.Start.Value,
            ApplicationLength = (byte)(application.End.Value - application.Start.Value),
            NumberStart = (byte)(label.Length - digits),
            NumberLength = (byte)digits,
            Number = digits is 0 or > 9 ? -1 : int.Parse(label[^digits..], System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    // Such as KEY001 or V01: few letters and two digits or more.
    private static bool IsNumbered(ReadOnlySpan<byte> qualifier)
    {
        var letters = qualifier.IndexOfAnyInRange((byte)'0', (byte)'9');
        return letters is >= 0 and <= 3 && qualifier.Length - letters >= 2 && qualifier[letters..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
    }

    private static sbyte MeaningOf(ReadOnlySpan<byte> qualifier)
    {
        if (qualifier.Length is < 3 or > 7) return -1;
        Span<char> text = stackalloc char[qualifier.Length];
        for (var i = 0; i < text.Length; i++) text[i] = (char)qualifier[i];
        return text switch
        {
            "PRIM" or "PRI" or "PRIMARY" => (sbyte)KeyPurpose.Primary,
            "BACK" or "BKUP" or "BAK" or "BACKUP" => (sbyte)KeyPurpose.Backup,
            "ARCH" or "ARCHIVE" => (sbyte)KeyPurpose.Archive,
            _ => -1,
        };
    }
}
