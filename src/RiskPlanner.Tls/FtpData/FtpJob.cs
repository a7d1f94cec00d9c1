namespace RiskPlanner.Tls;

/// <summary>
/// A job that runs the FTP client: what stands after //SYSFTPD DD *, the start parameters of that step, and passwords in the input of any such step
/// (seed 004, figure 4). Other steps and files are none of this.
/// </summary>
internal sealed class FtpJob
{
    private const string Comment = "//*";

    // Of z/OS's FTP client: a line of input that begins with one of these is no user ID.
    private static readonly HashSet<string> Subcommands = new(StringComparer.OrdinalIgnoreCase)
    {
        "!", "?", "account", "append", "ascii", "auth", "big5", "binary", "block", "ccc", "cd", "cdup", "clear", "close", "compress", "cprotect", "debug", "delete", "delimit", "dir", "dump", "ebcdic", "euckanji",
        "feature", "file", "get", "glob", "help", "jiskanji", "language", "lcd", "lmkdir", "locsite", "locstat", "lpwd", "ls", "mdelete", "mget", "mkdir", "mode", "mput", "mvsget", "mvsput", "noop", "open", "pass",
        "private", "prompt", "protect", "proxy", "put", "pwd", "quit", "quote", "record", "rename", "restart", "rmdir", "safe", "sendport", "sendsite", "set", "site", "size", "sjiskanji", "srestart", "stat", "status",
        "stream", "struct", "sunique", "system", "tso", "type", "ucs2", "user", "verbose", "xlate",
    };

    private readonly string _file;
    private readonly List<TextLine> _data = [];
    private readonly List<Statement> _passwords = [];
    private FtpCommand? _step;

    private FtpJob(string file) => _file = file;

    /// <summary>The lines of FTP.DATA.</summary>
    public IReadOnlyList<TextLine> Data => _data;

    /// <summary>Passwords, each under the name of the file in which it stands.</summary>
    public IReadOnlyList<Statement> Passwords => _passwords;

    /// <summary>The start parameters of the step that has the FTP.DATA; null where it has none.</summary>
    public FtpCommand? Command { get; private set; }

    /// <summary>Whether there is any FTP.DATA.</summary>
    public bool HasData { get; private set; }

    /// <summary>Whether lines are those of a job.</summary>
    public static bool IsJob(IReadOnlyList<TextLine> lines) => lines.Any(line => line.Text.StartsWith("//", StringComparison.Ordinal));

    /// <summary>Whether a text runs the FTP client in some step.</summary>
    public static bool RunsFtp(string text)
    {
        const string Program = "PGM=FTP";
        for (var at = text.IndexOf(Program, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(Program, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at + Program.Length == text.Length || text[at + Program.Length] is ',' or ' ' or '\r' or '\n') return true;
        }

        return false;
    }

    /// <summary>Reads a job.</summary>
    public static FtpJob Of(string file, IReadOnlyList<TextLine> lines)
    {
        var job = new FtpJob(file);
        for (var index = 0; index < lines.Count;)
        {
            var line = lines[index++];
            if (!IsJcl(line) || line.Text.StartsWith(Comment, StringComparison.Ordinal) || line.Words() is not [var (name, _), var (operation, _), ..]) continue;
            // What a comma ends goes on in the next line.
            var statement = new List<TextLine> { line };
            while (statement[^1].Text.EndsWith(',') && index < lines.Count && IsJcl(lines[index])) statement.Add(lines[index++]);
            if (operation.Equals("EXEC", StringComparison.OrdinalIgnoreCase)) job.Begin(statement);
            else if (operation.Equals("DD", StringComparison.OrdinalIgnoreCase) && line.Words() is [_, _, var (what, _), ..] && what.StartsWith('*'))
            {
                var begin = index;
                while (index < lines.Count && !IsJcl(lines[index])) index++;
                job.Take(name[2..].ToUpperInvariant(), [.. lines.Skip(begin).Take(index - begin)]);
            }
        }

        return job;
    }

    private static bool IsJcl(TextLine line) => line.Text.StartsWith("//", StringComparison.Ordinal) || line.Text.StartsWith("/*", StringComparison.Ordinal);

    private void Begin(List<TextLine> statement)
    {
        _step = null;
        var text = string.Join(' ', statement.Select((line, index) => index == 0 ? line.Text : line.Text[2..].Trim()));
        if (!RunsFtp(text)) return;
        _step = new FtpCommand(new Place(_file, statement[0].Number, 1), null, IsRequired: false, HasHost: false);
        foreach (var line in statement)
        {
            var at = line.Text.IndexOf("PARM=", StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            // A line that ends within quotes goes on behind the slashes of the next one.
            var rest = string.Join(' ', statement.SkipWhile(one => one.Number < line.Number).Select((one, index) => index == 0 ? one.Text[(at + "PARM=".Length)..] : one.Text[2..].Trim()));
            var words = rest.StartsWith('\'') ? rest[1..].Split('\'', 2)[0] : rest.StartsWith('(') ? rest.Trim('(', ')').Replace("'", "", StringComparison.Ordinal) : rest.Split(',', 2)[0];
            _step = FtpCommand.Of(new Place(_file, line.Number, at + 1), words);
        }
    }


    private void Take(string name, IReadOnlyList<TextLine> lines)
    {
        if (name == "SYSFTPD")
        {
            HasData = true;
            _data.AddRange(lines);
            Command ??= _step;
        }

        if (_step is null) return;
        if (name == "INPUT" || name == "SYSIN") TakeInput(lines);
        if (name == "NETRC") TakeNetrc(lines);
    }

    // Without a host in the parameters the first line names it; then come the user ID and the password, on one line or on two.
    private void TakeInput(IReadOnlyList<TextLine> lines)
    {
        var index = _step!.HasHost ? 0 : 1;
        for (var login = true; index < lines.Count; index++)
        {
            var words = lines[index].Words();
            if (words.Count == 0) continue;
            if (words[0].Word.Equals("user", StringComparison.OrdinalIgnoreCase) && words.Count > 1) words.RemoveAt(0);
            else if (words[0].Word.Equals("pass", StringComparison.OrdinalIgnoreCase) && words.Count > 1)
            {
                Add("INPUT", lines[index], words[1]);
                login = false;
                continue;
            }
            else if (!login || Subcommands.Contains(words[0].Word))
            {
                login = false;
                continue;
            }

            login = false;
            if (words.Count > 1) Add("INPUT", lines[index], words[1]);
            else if (index + 1 < lines.Count && lines[index + 1].Words() is [var second, ..] && !Subcommands.Contains(second.Word)) Add("INPUT", lines[++index], second);
        }
    }

    private void TakeNetrc(IReadOnlyList<TextLine> lines)
    {
        foreach (var line in lines)
        {
            var words = line.Words();
            for (var index = 0; index + 1 < words.Count; index++)
            {
                if (words[index].Word.Equals("password", StringComparison.OrdinalIgnoreCase)) Add("NETRC", line, words[++index]);
            }
        }
    }

    private void Add(string file, TextLine line, (string Word, int Column) password) =>
        _passwords.Add(new Statement(file, password.Word, new Place(_file, line.Number, password.Column), password.Column));
}
