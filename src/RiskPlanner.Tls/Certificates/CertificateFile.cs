namespace RiskPlanner.Tls;

/// <summary>A file with certificates: what RACDCERT LIST printed, or PEM.</summary>
public sealed class CertificateFile : TlsFile
{
    private readonly TlsFileKind _kind;

    internal CertificateFile(TlsFileKind kind, IReadOnlyList<CertificateFacts> certificates) => (_kind, Certificates) = (kind, certificates);

    /// <inheritdoc/>
    public override TlsFileKind Kind => _kind;

    /// <summary>The certificates, in their order.</summary>
    public IReadOnlyList<CertificateFacts> Certificates { get; }

    /// <inheritdoc/>
    public override int StatementCount => Certificates.Count;
}
