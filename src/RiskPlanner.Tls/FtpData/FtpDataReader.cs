namespace RiskPlanner.Tls;

/// <summary>Reads FTP.DATA (docs/tls/facts.md, F2); of a job, what stands after //SYSFTPD DD *.</summary>
internal static class FtpDataReader
{
    public static TlsFileResult Read(string name, string text, TlsFileKind kind, FaultList faults)
    {
        var statements = new List<Statement>();
        var unknown = new List<UnknownStatement>();
        foreach (var line in InStream(TextLines.Of(text, ';', faults), faults))
        {
            if (line.Words() is not [var (first, column), .. var rest]) continue;
            var place = new Place(name, line.Number, column);
            if (FtpStatements.Find(first) is null)
            {
                unknown.Add(new UnknownStatement(place, line.Text.Trim(), first, NearWord.Find(first, FtpStatements.Names)));
                continue;
            }

            statements.Add(new Statement(first, string.Join(' ', rest.Select(word => word.Word)), place, rest.Count > 0 ? rest[0].Column : column + first.Length));
        }

        return faults.Result(new FtpData(kind, statements) { Name = name, Unknown = unknown });
    }

    // A job is told by the two slashes of JCL; its other steps and files are none of this.
    private static List<TextLine> InStream(List<TextLine> lines, FaultList faults)
    {
        if (!lines.Exists(line => line.Text.StartsWith("//", StringComparison.Ordinal))) return lines;
        var found = new List<TextLine>();
        var (inside, seen) = (false, false);
        foreach (var line in lines)
        {
            if (line.Text.StartsWith("//", StringComparison.Ordinal) || line.Text.StartsWith("/*", StringComparison.Ordinal))
            {
                var words = line.Words();
                inside = words.Count >= 3 && words[0].Word.Equals("//SYSFTPD", StringComparison.OrdinalIgnoreCase) && words[1].Word.Equals("DD", StringComparison.OrdinalIgnoreCase)
                    && words[2].Word.StartsWith('*');
                seen |= inside;
            }
            else if (inside)
            {
                found.Add(line);
            }
        }

        if (!seen) faults.Add(lines[0].Number, 1, "", "This is a job, and it has no FTP.DATA in it.", "//SYSFTPD DD *, or the data set that it names, as a file");
        return found;
    }
}
