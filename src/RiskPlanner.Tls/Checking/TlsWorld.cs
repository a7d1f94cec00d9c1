namespace RiskPlanner.Tls;

/// <summary>What rules look at.</summary>
internal sealed class TlsWorld
{
    public TlsWorld(TlsQuestion question)
    {
        Question = question;
        Policy = new PolicyIndex(question.Files.OfType<AtTlsPolicy>());
        Configured = EndpointFinder.Find(question.Files, Policy);
        Endpoints = question.Probe is { } probe ? [.. Configured, probe.ToEndpoint()] : Configured;
        Listings = [.. question.Files.OfType<CertificateFile>().Where(file => file.Kind == TlsFileKind.Racdcert)];
        Certificates = [.. question.Files.OfType<CertificateFile>().SelectMany(file => file.Certificates), .. question.Probe?.Certificates ?? []];
    }

    public TlsQuestion Question { get; }

    public TlsProfile Profile => Question.Profile;

    /// <summary>All AT-TLS policy, with what its names lead to.</summary>
    public PolicyIndex Policy { get; }

    /// <summary>The ends of connections that files describe.</summary>
    public IReadOnlyList<TlsEndpoint> Configured { get; }

    /// <summary>These, and the server that was asked.</summary>
    public IReadOnlyList<TlsEndpoint> Endpoints { get; }

    /// <summary>What RACDCERT LIST printed.</summary>
    public IReadOnlyList<CertificateFile> Listings { get; }

    /// <summary>Every certificate that is known.</summary>
    public IReadOnlyList<CertificateFacts> Certificates { get; }

    /// <summary>The files with FTP.DATA.</summary>
    public IEnumerable<FtpData> Ftp => Question.Files.OfType<FtpData>();

    /// <summary>The configurations of key servers.</summary>
    public IEnumerable<IsklmConfiguration> Isklm => Question.Files.OfType<IsklmConfiguration>();
}
