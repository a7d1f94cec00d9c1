using System.IO.Compression;

namespace RiskPlanner.Persistence;

/// <summary>Documents in Brotli (RFC 7932). Pure functions.</summary>
internal static class Brotli
{
    public static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        // Fastest: a few hundred lines of log repeat each other so much that higher levels gain little and take seconds.
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest)) brotli.Write(content);
        return compressed.ToArray();
    }

    public static byte[] Decompress(byte[] compressed)
    {
        using var content = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress)) brotli.CopyTo(content);
        return content.ToArray();
    }
}
