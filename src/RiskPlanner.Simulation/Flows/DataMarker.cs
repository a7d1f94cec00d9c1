namespace RiskPlanner.Simulation.Flows;

/// <summary>The marker that is planted in data whose way is followed: where its bytes are found, the data can be read.</summary>
public static class DataMarker
{
    /// <summary>How many bytes lie between two of them in the data: so many that every block has one.</summary>
    public const int Distance = 1024;

    /// <summary>The bytes: so many that ciphertext holds them by chance once in 2^256 tries.</summary>
    public static ReadOnlySpan<byte> Bytes => "*** PLANTED: WHO SEES IT READS *"u8;

    /// <summary>Whether bytes hold it.</summary>
    public static bool IsIn(ReadOnlySpan<byte> bytes) => bytes.IndexOf(Bytes) >= 0;

    /// <summary>Plants it all over some bytes, of which there are at least 32.</summary>
    public static void Plant(Span<byte> bytes)
    {
        for (var start = 0; start + Bytes.Length <= bytes.Length; start += Distance) Bytes.CopyTo(bytes[start..]);
    }
}
