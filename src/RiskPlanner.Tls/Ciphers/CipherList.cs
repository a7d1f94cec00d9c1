namespace RiskPlanner.Tls;

/// <summary>A list of cipher suites.</summary>
public sealed class CipherList : TlsFile
{
    internal CipherList(IReadOnlyList<(CipherMention Mention, Place Place)> suites) => Suites = suites;

    /// <inheritdoc/>
    public override TlsFileKind Kind => TlsFileKind.Ciphers;

    /// <summary>What it mentions, in its order.</summary>
    public IReadOnlyList<(CipherMention Mention, Place Place)> Suites { get; }

    /// <inheritdoc/>
    public override int StatementCount => Suites.Count;
}
