namespace RiskPlanner.Tls;

/// <summary>What was asked and cannot be judged by what was given. Immutable.</summary>
/// <param name="Place">The setting that leads to what is missing.</param>
/// <param name="Text">What cannot be judged, and what is missing, as a sentence.</param>
public sealed record Unjudged(Place Place, string Text)
{
    /// <summary>All of a question, in the order of its files.</summary>
    internal static IEnumerable<Unjudged> Of(TlsQuestion question)
    {
        var hasPolicy = question.Files.Any(file => file is AtTlsPolicy);
        foreach (var ftp in question.Files.OfType<FtpData>().Where(ftp => ftp.IsUnderAtTls && !hasPolicy))
            yield return new Unjudged(ftp.Of(FtpStatements.TlsMechanism).Place, "AT-TLS does the TLS of this FTP: versions, cipher suites and key ring stand in the policy of the Policy Agent, which was not given, and are not judged.");
        foreach (var place in question.Files.OfType<FtpData>().Select(ftp => ftp.Numbered).OfType<Place>())
            yield return new Unjudged(place, "Columns 73 to 80 hold sequence numbers, which are left out here. What FTP makes of them was not found: save FTP.DATA without numbers (NUM OFF).");
        if (question.Probe is { LearnedNothing: true } probe)
            yield return new Unjudged(probe.Place, "The server answered nothing from which any version or cipher suite could be told: nothing of it is judged.");
    }
}
