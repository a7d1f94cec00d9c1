using System.Buffers;

namespace RiskPlanner.Interchange;

/// <summary>Writes many items, each made into bytes on any thread and written in their order: the same bytes on any number of threads.</summary>
internal static class ChunkedOutput
{
    private const int ChunkSize = 4096;
    private const int ChunksAtOnce = 16;

    /// <summary>Makes one item into bytes.</summary>
    public delegate void ItemWriter(int index, IBufferWriter<byte> output);

    /// <summary>Writes the items.</summary>
    /// <param name="output">Where they go.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="makeWriter">Makes a writer for one chunk, which one thread uses.</param>
    public static void Write(Stream output, int count, Func<ItemWriter> makeWriter)
    {
        var chunks = (count + ChunkSize - 1) / ChunkSize;
        var buffers = new ArrayBufferWriter<byte>[Math.Min(chunks, ChunksAtOnce)];
        for (var first = 0; first < chunks; first += ChunksAtOnce)
        {
            var from = first;
            var together = Math.Min(ChunksAtOnce, chunks - first);
            Parallel.For(0, together, i =>
            {
                var buffer = buffers[i] ??= new ArrayBufferWriter<byte>(ChunkSize * 256);
                buffer.ResetWrittenCount();
                var write = makeWriter();
                for (var item = (from + i) * ChunkSize; item < Math.Min(count, (from + i + 1) * ChunkSize); item++) write(item, buffer);
            });
            for (var i = 0; i < together; i++) output.Write(buffers[i].WrittenSpan);
        }
    }
}
