using System.Buffers.Binary;

namespace RiskPlanner.Tls;

/// <summary>Takes a message apart. What would go beyond its end makes it broken, and gives zeros from then on.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public bool IsBroken { get; private set; }

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public int One() => Take(1) is [var one] ? one : 0;

    public int Two() => Take(2) is { Length: 2 } two ? BinaryPrimitives.ReadUInt16BigEndian(two) : 0;

    public int Three() => Take(3) is [var high, var middle, var low] ? (high << 16) | (middle << 8) | low : 0;

    public ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
        {
            IsBroken = true;
            _rest = [];
            return [];
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
