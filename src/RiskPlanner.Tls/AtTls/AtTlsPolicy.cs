namespace RiskPlanner.Tls;

/// <summary>A file with AT-TLS policy.</summary>
public sealed class AtTlsPolicy : TlsFile
{
    internal AtTlsPolicy(IReadOnlyList<PolicyBlock> blocks, int statementCount) => (Blocks, StatementCount) = (blocks, statementCount);

    /// <inheritdoc/>
    public override TlsFileKind Kind => TlsFileKind.AtTls;

    /// <summary>The statements outside of others, in their order.</summary>
    public IReadOnlyList<PolicyBlock> Blocks { get; }

    /// <inheritdoc/>
    public override int StatementCount { get; }
}
