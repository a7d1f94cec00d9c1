namespace RiskPlanner.Tls;

/// <summary>A version of the protocol, oldest first.</summary>
public enum TlsVersion
{
    /// <summary>SSL V2, of 1995.</summary>
    Ssl2,

    /// <summary>SSL V3, of 1996.</summary>
    Ssl3,

    /// <summary>TLS 1.0.</summary>
    Tls10,

    /// <summary>TLS 1.1.</summary>
    Tls11,

    /// <summary>TLS 1.2.</summary>
    Tls12,

    /// <summary>TLS 1.3.</summary>
    Tls13,
}
