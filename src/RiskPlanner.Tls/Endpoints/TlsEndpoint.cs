namespace RiskPlanner.Tls;

/// <summary>One end of TLS connections with all that counts for it, wherever it was written: what the rules look at.</summary>
public sealed record TlsEndpoint
{
    /// <summary>What it is, for people: <c>FTP server</c>, <c>TTLSRule FTPD</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What described it.</summary>
    public required TlsFileKind Kind { get; init; }

    /// <summary>Which end it is.</summary>
    public EndpointRole Role { get; init; }

    /// <summary>Where its description begins.</summary>
    public required Place Place { get; init; }

    /// <summary>The versions of the protocol of which something is known.</summary>
    public IReadOnlyList<VersionSetting> Versions { get; init; } = [];

    /// <summary>The cipher suites that it can negotiate, as far as they are known.</summary>
    public IReadOnlyList<SuiteSetting> Suites { get; init; } = [];

    /// <summary>What stands among its suites and is none.</summary>
    public IReadOnlyList<UnreadSuite> Unread { get; init; } = [];

    /// <summary>Whether somebody chose its suites, so that no default counts.</summary>
    public bool ChoosesSuites { get; init; }

    /// <summary>The name of the statement in which its versions are switched, with its own name; empty where there is none.</summary>
    internal string VersionBlock { get; init; } = "";

    /// <summary>The name of the statement in which its suites stand, with its own name; empty where there is none.</summary>
    internal string SuiteBlock { get; init; } = "";
}
