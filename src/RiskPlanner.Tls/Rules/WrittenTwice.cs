namespace RiskPlanner.Tls;

/// <summary>RT0039: a statement of FTP.DATA that can have one value is written once.</summary>
internal sealed class WrittenTwice : TlsRule
{
    // Each adds to what stands before it, or is one of several.
    private static readonly string[] Repeatable = [FtpStatements.Extensions, FtpStatements.CipherSuite];

    public override string Id => "RT0039";

    public override string Title => "A statement of FTP.DATA that has one value is written once.";

    public override TlsSeverity Severity => TlsSeverity.Warning;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world) =>
        from ftp in world.Ftp
        from same in ftp.Statements.Where(statement => FtpStatements.Find(statement.Name) is { IsTls: true } && !Repeatable.Contains(statement.Name, StringComparer.OrdinalIgnoreCase)).GroupBy(statement => statement.Name, StringComparer.OrdinalIgnoreCase)
        let last = same.Last()
        from dead in same.SkipLast(1)
        select At(dead.Origin, dead.Says(last.Value) ? $"It is written again in line {last.Place.Line} with the same value: one of the two will be forgotten when it is changed." : $"It is written again in line {last.Place.Line}, and {last.Name} {last.Value} counts there: this line is dead, and who reads it believes what is not so.",
            "one line", $"; {dead.Name} {dead.Value}", dead.Says(last.Value) ? TlsSeverity.Note : TlsSeverity.Warning);
}
