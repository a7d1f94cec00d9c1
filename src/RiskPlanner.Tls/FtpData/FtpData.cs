namespace RiskPlanner.Tls;

/// <summary>FTP.DATA, or SYSFTPD, of a server or a client.</summary>
public sealed class FtpData : TlsFile
{
    private readonly TlsFileKind _kind;

    internal FtpData(TlsFileKind kind, IReadOnlyList<Statement> statements) => (_kind, Statements) = (kind, statements);

    /// <inheritdoc/>
    public override TlsFileKind Kind => _kind;

    /// <summary>The statements that the program knows, in their order.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>The start parameters of the command, where a job has them; null where nothing is known of them.</summary>
    internal FtpCommand? Command { get; init; }

    /// <summary>Passwords that stand in the job around it.</summary>
    internal IReadOnlyList<Statement> Passwords { get; init; } = [];

    /// <summary>Where sequence numbers in columns 73 to 80 begin, which were left out; null where there are none.</summary>
    internal Place? Numbered { get; init; }

    /// <inheritdoc/>
    public override int StatementCount => Statements.Count + Unknown.Count;

    /// <summary>Whether it is a server's.</summary>
    public bool IsServer => Kind == TlsFileKind.FtpServer;

    /// <summary>Whether AT-TLS does the TLS of it, so that FTP's own statements about TLS are ignored (F12).</summary>
    public bool IsUnderAtTls => Of(FtpStatements.TlsMechanism).Value.Equals("ATTLS", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it speaks TLS at all: a server with EXTENSIONS AUTH_TLS, a client with SECURE_MECHANISM TLS, or -a TLS or -r TLS on its command, which override it (F11).</summary>
    public bool SpeaksTls => IsServer
        ? All(FtpStatements.Extensions).Any(statement => statement.Says("AUTH_TLS"))
        : Asks("TLS");

    /// <summary>Whether Kerberos can be spoken.</summary>
    internal bool SpeaksKerberos => IsServer
        ? All(FtpStatements.Extensions).Any(statement => statement.Says("AUTH_GSSAPI"))
        : Asks("GSSAPI");

    /// <summary>The place that stands for what is not written: the first line.</summary>
    internal Place Start => new(Name, 1, 1);

    /// <summary>The statements of a name, in their order.</summary>
    internal IEnumerable<Statement> All(string name) => Statements.Where(statement => statement.Is(name));

    /// <summary>
    /// What counts of a statement: what the command says instead, else the last one that is written, or the default; an empty value where there is
    /// neither.
    /// </summary>
    internal Origin Of(string name) => name switch
    {
        FtpStatements.SecureFtp when Command is { IsRequired: true, Mechanism: { } required } command => new Origin(command.Place, $"-r {required}", "REQUIRED", IsDefault: false),
        _ => Written(name),
    };

    private bool Asks(string mechanism) => Command is { Mechanism: not null } command ? command.Asks(mechanism) : Written(FtpStatements.SecureMechanism).Value.Equals(mechanism, StringComparison.OrdinalIgnoreCase);

    private Origin Written(string name) =>
        All(name).LastOrDefault()?.Origin ?? new Origin(Start, name, FtpStatements.Find(name)?.Default ?? "", IsDefault: true);
}
