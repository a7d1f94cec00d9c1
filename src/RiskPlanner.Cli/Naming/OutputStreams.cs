using System.Text;

namespace RiskPlanner.Cli.Naming;

/// <summary>Standard output as bytes: the console's own where that is where the program writes, which is far quicker for large results.</summary>
internal static class OutputStreams
{
    public static Stream Open(CommandLineHost host) =>
        ReferenceEquals(host.Out, Console.Out) ? Console.OpenStandardOutput() : new TextWriterStream(host.Out);

    private sealed class TextWriterStream(TextWriter writer) : Stream
    {
        private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => writer.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            var characters = new char[Encoding.UTF8.GetMaxCharCount(buffer.Length)];
            writer.Write(characters.AsSpan(0, _decoder.GetChars(buffer, characters, flush: false)));
        }
    }
}
