using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>Looks at bytes as <see cref="KeyLabel.IsValid"/> looks at text, and says what is wrong and where. Pure; safe between threads.</summary>
internal static class LabelSyntax
{
    /// <summary>The first fault of a text in UTF-8 and the index of its byte. A wrong character counts for more than lower case.</summary>
    public static (SyntaxFault Kind, int At) FaultOf(ReadOnlySpan<byte> label)
    {
        if (label.IsEmpty) return (SyntaxFault.Empty, 0);
        var codes = LabelAlphabet.Codes;
        var lower = -1;
        for (var i = 0; i < label.Length; i++)
        {
            if (codes[label[i]] != LabelAlphabet.None) continue;
            if (label[i] is < (byte)'a' or > (byte)'z') return (SyntaxFault.Character, i);
            if (lower < 0) lower = i;
        }

        if (label.Length > KeyLabel.MaximumLength) return (SyntaxFault.TooLong, KeyLabel.MaximumLength);
        if (label[0] is (byte)'.' or (>= (byte)'0' and <= (byte)'9')) return (SyntaxFault.FirstCharacter, 0);
        return lower < 0 ? (SyntaxFault.None, 0) : (SyntaxFault.LowerCase, lower);
    }
}
