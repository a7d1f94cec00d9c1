namespace RiskPlanner.Tls;

/// <summary>The configuration of a key server for tape.</summary>
public sealed class IsklmConfiguration : TlsFile
{
    internal IsklmConfiguration(IReadOnlyList<Statement> properties) => Properties = properties;

    /// <inheritdoc/>
    public override TlsFileKind Kind => TlsFileKind.Isklm;

    /// <summary>The properties, in their order; the unknown ones are among them.</summary>
    public IReadOnlyList<Statement> Properties { get; }

    /// <inheritdoc/>
    public override int StatementCount => Properties.Count;

    /// <summary>The property of a name that counts, which is the last; null when it is not written.</summary>
    internal Statement? Of(string name) => Properties.LastOrDefault(property => property.Is(name));
}
