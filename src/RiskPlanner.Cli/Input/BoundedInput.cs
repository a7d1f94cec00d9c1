using RiskPlanner.Interchange;

namespace RiskPlanner.Cli.Input;

/// <summary>
/// Reads input up to the size that it may have, which is that of a plan where nothing else is said: what is larger, or never ends, is read a byte
/// further than that and no more, so that its reader says that it is too large.
/// </summary>
internal static class BoundedInput
{
    private const int Piece = 1 << 20;

    /// <summary>The bytes of a file, at most one more than a plan may have.</summary>
    public static Task<ReadOnlyMemory<byte>> BytesAsync(string file, CancellationToken cancellation) => BytesAsync(file, PlanFile.DefaultMaximumBytes, cancellation);

    /// <summary>The bytes of a file, at most one more than it may have.</summary>
    public static async Task<ReadOnlyMemory<byte>> BytesAsync(string file, int most, CancellationToken cancellation)
    {
        await using var stream = Open(file);
        return await BytesAsync(stream, most, cancellation);
    }

    /// <summary>The bytes of a stream, at most one more than a plan may have.</summary>
    public static Task<ReadOnlyMemory<byte>> BytesAsync(Stream stream, CancellationToken cancellation) => BytesAsync(stream, PlanFile.DefaultMaximumBytes, cancellation);

    /// <summary>The bytes of a stream, at most one more than it may have.</summary>
    public static async Task<ReadOnlyMemory<byte>> BytesAsync(Stream stream, int most, CancellationToken cancellation)
    {
        using var bytes = BufferFor(stream, most);
        var piece = new byte[Piece];
        while (bytes.Length <= most)
        {
            var read = await stream.ReadAsync(piece.AsMemory(0, Room(bytes, most)), cancellation);
            if (read == 0) break;
            bytes.Write(piece, 0, read);
        }

        return Content(bytes);
    }

    /// <summary>The same of a file, for readers that cannot wait.</summary>
    public static ReadOnlyMemory<byte> Bytes(string file, int most)
    {
        using var stream = Open(file);
        using var bytes = BufferFor(stream, most);
        var piece = new byte[Piece];
        while (bytes.Length <= most)
        {
            var read = stream.Read(piece, 0, Room(bytes, most));
            if (read == 0) break;
            bytes.Write(piece, 0, read);
        }

        return Content(bytes);
    }

    private static FileStream Open(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);

    // What says how long it is needs no second copy while the buffer grows; what lies about it is read all the same.
    private static MemoryStream BufferFor(Stream stream, int most) => new(stream.CanSeek && stream.Length > 0 ? (int)Math.Min(stream.Length, (long)most + 1) : 0);

    private static int Room(MemoryStream bytes, int most) => (int)Math.Min(Piece, (long)most + 1 - bytes.Length);

    private static ReadOnlyMemory<byte> Content(MemoryStream bytes) => bytes.GetBuffer().AsMemory(0, checked((int)bytes.Length));
}
