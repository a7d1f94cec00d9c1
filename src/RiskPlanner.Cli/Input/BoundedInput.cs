using RiskPlanner.Interchange;

namespace RiskPlanner.Cli.Input;

/// <summary>
/// Reads input up to the size that a plan may have: what is larger, or never ends, is read a byte further than that and no more, so that
/// the reader of plans says that it is too large.
/// </summary>
internal static class BoundedInput
{
    private const int Piece = 1 << 20;

    /// <summary>The bytes of a file, at most one more than a plan may have.</summary>
    public static async Task<byte[]> BytesAsync(string file, CancellationToken cancellation)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        return await BytesAsync(stream, cancellation);
    }

    /// <summary>The bytes of a stream, at most one more than a plan may have.</summary>
    public static async Task<byte[]> BytesAsync(Stream stream, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var piece = new byte[Piece];
        while (bytes.Length <= PlanFile.DefaultMaximumBytes)
        {
            var room = (int)Math.Min(Piece, PlanFile.DefaultMaximumBytes + 1 - bytes.Length);
            var read = await stream.ReadAsync(piece.AsMemory(0, room), cancellation);
            if (read == 0) break;
            bytes.Write(piece, 0, read);
        }

        return bytes.ToArray();
    }
}
