using System.Buffers.Binary;
using System.Text;

namespace RiskPlanner.Tls;

/// <summary>Puts the bytes of a message together, lengths before what they measure.</summary>
internal sealed class ByteWriter
{
    private readonly List<byte> _bytes = [];

    public int Length => _bytes.Count;

    public ByteWriter One(int value)
    {
        _bytes.Add(checked((byte)value));
        return this;
    }

    public ByteWriter Two(int value)
    {
        Span<byte> two = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(two, checked((ushort)value));
        _bytes.AddRange(two);
        return this;
    }

    public ByteWriter Three(int value) => One(value >> 16).Two(value & 0xFFFF);

    public ByteWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public ByteWriter Text(string text) => Bytes(Encoding.ASCII.GetBytes(text));

    /// <summary>A part with its length in two bytes before it.</summary>
    public ByteWriter Part(Action<ByteWriter> write)
    {
        var part = new ByteWriter();
        write(part);
        return Two(part.Length).Bytes(part.ToArray());
    }

    public byte[] ToArray() => [.. _bytes];
}
