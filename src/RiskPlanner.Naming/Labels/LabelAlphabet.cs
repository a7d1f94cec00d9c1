using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>
/// The forty characters of key labels (<see cref="KeyLabel.Rule"/>), each with a code, so that sets of them are bits of one number.
/// </summary>
internal static class LabelAlphabet
{
    /// <summary>How many characters there are.</summary>
    public const int Count = 40;

    /// <summary>The code of every byte that stands for none of them.</summary>
    public const byte None = 255;

    /// <summary>A to Z.</summary>
    public const ulong Letters = (1UL << 26) - 1;

    /// <summary>0 to 9.</summary>
    public const ulong Digits = ((1UL << 10) - 1) << 26;

    /// <summary>#, $ and @.</summary>
    public const ulong National = 0b111UL << 36;

    /// <summary>The period.</summary>
    public const ulong Period = 1UL << 39;

    /// <summary>What a label can begin with.</summary>
    public const ulong First = Letters | National;

    /// <summary>What a qualifier can hold.</summary>
    public const ulong InQualifier = Letters | Digits | National;

    /// <summary>What a label can hold.</summary>
    public const ulong All = InQualifier | Period;

    private const string Characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#$@.";

    private static readonly byte[] CodesByByte = MakeCodes();

    /// <summary>The code of each byte, or <see cref="None"/>.</summary>
    public static ReadOnlySpan<byte> Codes => CodesByByte;

    /// <summary>The character of a code.</summary>
    public static char CharacterOf(int code) => Characters[code];

    /// <summary>The set of one character; empty when it stands in no label.</summary>
    public static ulong SetOf(char character) =>
        character < 128 && CodesByByte[character] is not None and var code ? 1UL << code : 0;

    private static byte[] MakeCodes()
    {
        var codes = new byte[256];
        Array.Fill(codes, None);
        for (var code = 0; code < Characters.Length; code++) codes[Characters[code]] = (byte)code;
        return codes;
    }
}
