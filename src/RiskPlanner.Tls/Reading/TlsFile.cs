namespace RiskPlanner.Tls;

/// <summary>A file that was read. Immutable; safe between threads.</summary>
public abstract class TlsFile
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public abstract TlsFileKind Kind { get; }

    /// <summary>How many statements were read, the unknown ones included.</summary>
    public abstract int StatementCount { get; }

    /// <summary>The statements that the program does not know, in their order.</summary>
    public IReadOnlyList<UnknownStatement> Unknown { get; init; } = [];
}
