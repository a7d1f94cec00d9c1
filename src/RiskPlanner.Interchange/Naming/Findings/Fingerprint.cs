using System.Text;

namespace RiskPlanner.Interchange;

/// <summary>What a finding is recognised by in another run: its rule, its label and what it is about, not its line or its words.</summary>
internal static class Fingerprint
{
    /// <summary>Sixteen hexadecimal digits: FNV-1a of 64 bits (RFC 9923) over the texts in UTF-8, each ended by a line feed.</summary>
    public static string Of(string rule, string label, string? about)
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
