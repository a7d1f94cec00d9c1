namespace RiskPlanner.Attack.Fuzzing;

/// <summary>Makes a file out of others: bytes changed, words of the format put in, parts taken away, repeated or brought from elsewhere.</summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="words">Words of the format.</param>
internal sealed class Mutator(Random random, IReadOnlyList<byte[]> words)
{
    private const int MostChanges = 8;
    private const int MostBytes = 256 * 1024;
    private static readonly byte[] Odd = [0, 1, 9, 10, 13, 27, 32, 34, 35, 38, 39, 42, 45, 58, 60, 62, 91, 93, 123, 125, 127, 0x85, 0xC0, 0xED, 0xEF, 0xFE, 0xFF];

    /// <summary>A mutant of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="other">Another one of the corpus, to take parts from.</param>
    public byte[] Of(byte[] file, byte[] other)
    {
        List<byte> bytes = [.. file];
        for (var change = random.Next(2) == 0 ? 1 : random.Next(2, MostChanges + 1); change > 0; change--) Change(bytes, other);
        return bytes.Count <= MostBytes ? [.. bytes] : [.. bytes[..MostBytes]];
    }

    private void Change(List<byte> bytes, byte[] other)
    {
        var at = random.Next(bytes.Count + 1);
        switch (random.Next(9))
        {
            case 0 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                bytes.Insert(at, Odd[random.Next(Odd.Length)]);
                break;
            case 3:
                bytes.InsertRange(at, words[random.Next(words.Count)]);
                break;
            case 4:
                bytes.RemoveRange(at, Math.Min(random.Next(1, 200), bytes.Count - at));
                break;
            case 5:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 400), bytes.Count - at)));
                break;
            case 6 when other.Length > 0:
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(random.Next(1, 400), other.Length - from)));
                break;
            case 7:
                Digit(bytes, at);
                break;
            default:
                if (random.Next(20) == 0) bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }

    // Numbers decide more than letters do.
    private void Digit(List<byte> bytes, int from)
    {
        var at = bytes.FindIndex(from, one => one is >= (byte)'0' and <= (byte)'9');
        if (at < 0) return;
        if (random.Next(4) == 0) bytes.InsertRange(at, "99999999999"u8.ToArray());
        else bytes[at] = (byte)('0' + random.Next(10));
    }
}
