namespace RiskPlanner.Tls;

/// <summary>What a server answered to the first message of a client.</summary>
public sealed record ServerAnswer(AnswerKind Kind)
{
    /// <summary>The version that it chose; null where it chose none that is known.</summary>
    public TlsVersion? Version { get; init; }

    /// <summary>The code of the suite that it chose.</summary>
    public int SuiteCode { get; init; }

    /// <summary>The suites of SSL V2 that it has.</summary>
    public IReadOnlyList<int> Ssl2Codes { get; init; } = [];

    /// <summary>The number of the alert.</summary>
    public int AlertCode { get; init; }

    /// <summary>Its certificates in DER, its own first.</summary>
    public IReadOnlyList<byte[]> Certificates { get; init; } = [];

    /// <summary>The bits of its Diffie-Hellman group over a finite field; null where there is none.</summary>
    public int? GroupBits { get; init; }
}
