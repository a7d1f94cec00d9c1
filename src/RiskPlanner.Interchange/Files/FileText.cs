using System.Security.Cryptography;
using System.Text;

namespace RiskPlanner.Interchange;

/// <summary>
/// The text of a file. Every reader of files takes it from here, so all of them hold the same: a file is UTF-8, a byte order
/// mark at its beginning is no part of the text, other encodings are named, and nothing is ever replaced. Pure; safe between
/// threads.
/// </summary>
public sealed class FileText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private FileText(string text, bool hasByteOrderMark, IReadOnlyList<FileTextFault> faults, string? sha256OfBytes)
    {
        Text = text;
        HasByteOrderMark = hasByteOrderMark;
        Faults = faults;
        Sha256OfBytes = sha256OfBytes;
    }

    /// <summary>The text, without a byte order mark; empty when there are <see cref="Faults"/>.</summary>
    public string Text { get; }

    /// <summary>Whether the file begins with the byte order mark of UTF-8.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>The places at which the file is no text; of each line the first, of many lines a number of them and how many more there are.</summary>
    public IReadOnlyList<FileTextFault> Faults { get; }

    /// <summary>The hash of a file that is no text; null when it is one, which has a hash of its own.</summary>
    internal string? Sha256OfBytes { get; }

    /// <summary>Reads the bytes of a file.</summary>
    public static FileText Of(ReadOnlySpan<byte> bytes)
    {
        if (ForeignEncoding.NameOf(bytes) is { } name)
            return Refused(bytes, [new FileTextFault(1, 1, "", $"The file is in {name}.", "a file in UTF-8")]);
        var hasMark = bytes.StartsWith(Encoding.UTF8.Preamble);
        var rest = hasMark ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        try
        {
            return new FileText(Strict.GetString(rest), hasMark, [], null);
        }
        catch (DecoderFallbackException)
        {
            return Refused(bytes, InvalidBytes.In(rest));
        }
    }

    /// <summary>
    /// Reads the bytes of an XML file. Its declaration may name another encoding of single bytes, which then holds, just as
    /// strictly, and a file that begins with the byte order mark of UTF-16 and an element is in UTF-16: XML says so (XML 1.0, 4.3.3).
    /// </summary>
    public static FileText OfXml(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, (byte)'<', 0x00, ..] or [0xFE, 0xFF, 0x00, (byte)'<', ..]) return OfUtf16(bytes);
        if (XmlDeclaration.EncodingOf(bytes) is not { } declared || ForeignEncoding.NameOf(bytes) is not null) return Of(bytes);
        if (declared.Encoding is not { } encoding)
            return Refused(bytes, [new FileTextFault(1, declared.Column, declared.Name, "The file says that it is in this encoding.", "a file in UTF-8, or in an encoding of single bytes such as ISO-8859-1")]);
        try
        {
            return new FileText(encoding.GetString(bytes), hasByteOrderMark: false, [], null);
        }
        catch (DecoderFallbackException)
        {
            return Refused(bytes, InvalidBytes.In(bytes, encoding, declared.Name));
        }
    }

    private static FileText OfUtf16(ReadOnlySpan<byte> bytes)
    {
        var isBigEndian = bytes[0] == 0xFE;
        try
        {
            return new FileText(new UnicodeEncoding(isBigEndian, byteOrderMark: true, throwOnInvalidBytes: true).GetString(bytes[2..]), hasByteOrderMark: false, [], null);
        }
        catch (DecoderFallbackException)
        {
            return Refused(bytes, InvalidBytes.InUtf16(bytes[2..], isBigEndian));
        }
    }

    /// <summary>Reads a file to its end.</summary>
    /// <param name="file">The file; not closed.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<FileText> ReadAsync(Stream file, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        return Of(bytes.GetBuffer().AsSpan(0, checked((int)bytes.Length)));
    }

    private static FileText Refused(ReadOnlySpan<byte> bytes, IReadOnlyList<FileTextFault> faults) =>
        new("", hasByteOrderMark: false, faults, Convert.ToHexStringLower(SHA256.HashData(bytes)));
}
