namespace RiskPlanner.Tls;

/// <summary>Reads FTP.DATA (docs/tls/facts.md, F2); of a job, what <see cref="FtpJob"/> finds.</summary>
internal static class FtpDataReader
{
    public static TlsFileResult Read(string name, string text, TlsFileKind kind, FaultList faults)
    {
        var statements = new List<Statement>();
        var unknown = new List<UnknownStatement>();
        var (lines, numbered) = SequenceNumbers.Without(TextLines.Of(text, ';', faults), name);
        var job = FtpJob.IsJob(lines) ? FtpJob.Of(name, lines) : null;
        if (job is { HasData: false }) faults.Add(lines[0].Number, 1, "", "This is a job, and it has no FTP.DATA in it.", "//SYSFTPD DD *, or the data set that it names, as a file");
        foreach (var line in job?.Data ?? lines)
        {
            if (line.Words() is not [var (first, column), .. var rest]) continue;
            var place = new Place(name, line.Number, column);
            if (FtpStatements.Find(first) is null)
            {
                unknown.Add(new UnknownStatement(place, line.Text.Trim(), first, NearWord.Find(first, FtpStatements.Names)) { Value = string.Join(' ', rest.Select(word => word.Word)) });
                continue;
            }

            statements.Add(new Statement(first, string.Join(' ', rest.Select(word => word.Word)), place, rest.Count > 0 ? rest[0].Column : column + first.Length));
        }

        return faults.Result(new FtpData(kind, statements) { Name = name, Unknown = unknown, Command = job?.Command, Passwords = job?.Passwords ?? [], Numbered = numbered });
    }
}
