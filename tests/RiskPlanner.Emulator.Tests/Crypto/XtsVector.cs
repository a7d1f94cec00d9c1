using System.Buffers.Binary;

namespace RiskPlanner.Emulator.Tests.Crypto;

/// <summary>One line of xts-vectors.txt.</summary>
internal sealed record XtsVector(string Source, byte[] DataKey, byte[] TweakKey, UInt128 Tweak, byte[] Clear, byte[] Cipher)
{
    public static IReadOnlyList<XtsVector> ReadAll()
    {
        using var stream = typeof(XtsVector).Assembly.GetManifestResourceStream("xts-vectors.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(Parse)
            .ToList();
    }

    private static XtsVector Parse(string line)
    {
        var field = line.Split('|');
        var keys = Convert.FromHexString(field[1]);
        var clear = string.Equals(field[3], "counting512", StringComparison.Ordinal)
            ? Enumerable.Range(0, 512).Select(i => (byte)(i & 0xFF)).ToArray()
            : Convert.FromHexString(field[3]);
        return new XtsVector(
            field[0],
            keys[..(keys.Length / 2)],
            keys[(keys.Length / 2)..],
            BinaryPrimitives.ReadUInt128LittleEndian(Convert.FromHexString(field[2])),
            clear,
            Convert.FromHexString(field[4]));
    }
}
