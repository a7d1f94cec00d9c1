namespace RiskPlanner.Tls;

/// <summary>Whether a certificate is trusted where it was found.</summary>
public enum CertificateTrust
{
    /// <summary>Nothing is known of it.</summary>
    Unknown,

    /// <summary>RACF says TRUST or HIGHTRUST.</summary>
    Trusted,

    /// <summary>RACF says NOTRUST.</summary>
    NotTrusted,

    /// <summary>It is signed by itself and no certificate authority's.</summary>
    SelfSigned,
}
