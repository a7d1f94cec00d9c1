using System.Security.Cryptography;
using System.Text;

namespace RiskPlanner.Interchange;

/// <summary>The hash of a text, taken piece by piece: its bytes as a whole would be another copy of a large file.</summary>
internal static class TextHash
{
    private const int Piece = 32 * 1024;

    /// <summary>The SHA-256 of the text in UTF-8, as 64 lower-case hexadecimal digits, and the length in bytes.</summary>
    public static (string Sha256, long Bytes) Of(string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var encoder = Encoding.UTF8.GetEncoder();
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(Piece)];
        var total = 0L;
        for (var at = 0; at < text.Length; at += Piece)
        {
            var piece = text.AsSpan(at, Math.Min(Piece, text.Length - at));
            var count = encoder.GetBytes(piece, bytes, flush: at + piece.Length == text.Length);
            hash.AppendData(bytes, 0, count);
            total += count;
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), total);
    }
}
