namespace RiskPlanner.Tls;

/// <summary>What the start parameters of the FTP command say, as the PARM of a job step has them. They override FTP.DATA (F11).</summary>
/// <param name="Place">Where they begin.</param>
/// <param name="Mechanism">The word after -a or -r, such as TLS or NEVER; null where neither is there.</param>
/// <param name="IsRequired">Whether it was -r: without the mechanism there is no session.</param>
/// <param name="HasHost">Whether they name the host, so that the first line of input does not.</param>
internal sealed record FtpCommand(Place Place, string? Mechanism, bool IsRequired, bool HasHost)
{
    // Flags that take a word after them.
    private static readonly string[] WithWord = ["-a", "-r", "-f", "-p", "-s", "-t", "-u", "-w"];

    /// <summary>Whether the client asks for a mechanism.</summary>
    public bool Asks(string mechanism) => Mechanism?.Equals(mechanism, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Reads the parameters of a command.</summary>
    /// <param name="place">Where they begin.</param>
    /// <param name="text">The parameters.</param>
    public static FtpCommand Of(Place place, string text)
    {
        // What follows a parenthesis are options in the form of TSO.
        var words = text.Split('(', 2)[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        (string? mechanism, var isRequired, var hasHost) = (null, false, false);
        for (var index = 0; index < words.Length; index++)
        {
            var flag = words[index].ToLowerInvariant();
            if (!flag.StartsWith('-'))
            {
                hasHost = true;
                continue;
            }

            var next = index + 1 < words.Length ? words[index + 1] : null;
            if (flag is "-a" or "-r") (mechanism, isRequired) = (next, flag == "-r");
            if (WithWord.Contains(flag)) index++;
        }

        return new FtpCommand(place, mechanism, isRequired, hasHost);
    }
}
