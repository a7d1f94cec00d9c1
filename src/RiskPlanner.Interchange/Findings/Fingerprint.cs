using System.Text;

namespace RiskPlanner.Interchange;

/// <summary>What a finding is recognised by in another run: its rule and what it is about, not its line or its words. Pure.</summary>
public static class Fingerprint
{
    /// <summary>Sixteen hexadecimal digits: FNV-1a of 64 bits (RFC 9923) over the texts in UTF-8, each ended by a line feed.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="label">The label, or whatever else the finding is about.</param>
    /// <param name="about">What it is about beside that; null when nothing.</param>
    public static string Of(string rule, string label, string? about = null)
    {
        var hash = Add(Add(0xCBF29CE484222325, rule), label);
        if (about is not null) hash = Add(hash, about);
        return hash.ToString("x16");
    }

    private static ulong Add(ulong hash, string text)
    {
        Span<byte> bytes = stackalloc byte[256];
        ReadOnlySpan<byte> utf8 = text.Length <= 80 ? bytes[..Encoding.UTF8.GetBytes(text, bytes)] : Encoding.UTF8.GetBytes(text);
        foreach (var one in utf8) hash = Next(hash, one);
        return Next(hash, (byte)'\n');
    }

    private static ulong Next(ulong hash, byte one) => unchecked((hash ^ one) * 0x100000001B3);
}
