namespace RiskPlanner.Tls.Tests.Probing;

/// <summary>What a client offers in its first message, taken apart by nothing of the program.</summary>
internal sealed record Offer(int Version, IReadOnlyList<int> Suites)
{
    /// <summary>Reads it from a connection; null when the client goes away.</summary>
    public static async Task<Offer?> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var two = new byte[2];
        if (await stream.ReadAtLeastAsync(two, 2, throwOnEndOfStream: false, cancellation) < 2) return null;
        if ((two[0] & 0x80) != 0)
        {
            var old = new byte[((two[0] & 0x7F) << 8) | two[1]];
            await stream.ReadExactlyAsync(old, cancellation);
            return new Offer((old[1] << 8) | old[2], [.. Enumerable.Range(0, ((old[3] << 8) | old[4]) / 3).Select(i => (old[9 + 3 * i] << 16) | (old[10 + 3 * i] << 8) | old[11 + 3 * i])]);
        }

        var three = new byte[3];
        await stream.ReadExactlyAsync(three, cancellation);
        var body = new byte[(three[1] << 8) | three[2]];
        await stream.ReadExactlyAsync(body, cancellation);
        var version = (body[4] << 8) | body[5];
        var at = 6 + 32;
        at += 1 + body[at];
        var suites = Enumerable.Range(0, ((body[at] << 8) | body[at + 1]) / 2).Select(i => (body[at + 2 + 2 * i] << 8) | body[at + 3 + 2 * i]).ToList();
        at += 2 + 2 * suites.Count;
        at += 1 + body[at];
        if (at < body.Length)
        {
            at += 2;
            while (at < body.Length)
            {
                // supported_versions: a list with its length before it.
                if (body[at] == 0 && body[at + 1] == 43) version = (body[at + 5] << 8) | body[at + 6];
                at += 4 + ((body[at + 2] << 8) | body[at + 3]);
            }
        }

        return new Offer(version, suites);
    }
}
