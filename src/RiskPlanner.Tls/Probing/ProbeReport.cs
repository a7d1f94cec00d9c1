namespace RiskPlanner.Tls;

/// <summary>What a server really negotiates. Immutable.</summary>
public sealed record ProbeReport
{
    /// <summary>The server, as a place without lines.</summary>
    public required Place Place { get; init; }

    /// <summary>Every suite that it was asked for, by version and code.</summary>
    public IReadOnlyList<ProbedSuite> Suites { get; init; } = [];

    /// <summary>Its certificates, its own ones first; none where it showed none.</summary>
    public IReadOnlyList<CertificateFacts> Certificates { get; init; } = [];

    /// <summary>The smallest Diffie-Hellman group over a finite field that it used, in bits; null where it used none.</summary>
    public int? SmallestGroupBits { get; init; }

    /// <summary>The reply by which an FTP server refused AUTH TLS; null when it did not.</summary>
    public string? FtpRefusal { get; init; }

    /// <summary>How many connections were made.</summary>
    public int Connections { get; init; }

    /// <summary>The versions that it was asked for.</summary>
    public IReadOnlyList<ProbedVersion> Versions =>
        [.. Suites.GroupBy(suite => suite.Version).Select(group => new ProbedVersion(group.Key, group.Any(suite => suite.Offered == true) ? true : group.All(suite => suite.Offered == false) ? false : null))];

    /// <summary>Whether nothing could be found out: neither is anything negotiated, nor anything refused.</summary>
    public bool LearnedNothing => FtpRefusal is null && Suites.All(suite => suite.Offered is null);

    /// <summary>The suites that were negotiated.</summary>
    public IEnumerable<ProbedSuite> Accepted => Suites.Where(suite => suite.Offered == true);

    /// <summary>The server as one end of connections, for the rules.</summary>
    internal TlsEndpoint ToEndpoint() => new()
    {
        Name = $"server {Place.File}",
        Kind = TlsFileKind.Probe,
        Role = EndpointRole.Server,
        Place = Place,
        Versions = [.. Versions.Where(version => version.Offered is not null).Select(version => new VersionSetting(version.Version, version.Offered == true, new Origin(Place, "version", version.Version.Word(), IsDefault: false)))],
        Suites = [.. Accepted.DistinctBy(accepted => accepted.Suite).Select(accepted => new SuiteSetting(accepted.Suite, new Origin(Place, "suite", accepted.Suite.Name, IsDefault: false)))],
        ChoosesSuites = true,
    };
}
