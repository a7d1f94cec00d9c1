using System.CommandLine;
using System.Globalization;
using RiskPlanner.Cli.Input;
using RiskPlanner.Cli.Naming;
using RiskPlanner.Interchange;
using RiskPlanner.Tls;

namespace RiskPlanner.Cli.Tls;

/// <summary>The options of <c>riskplanner tls</c>.</summary>
internal sealed class TlsOptions
{
    private static readonly Dictionary<string, TlsFileKind?> Kinds = new()
    {
        ["auto"] = null,
        ["ftp-server"] = TlsFileKind.FtpServer,
        ["ftp-client"] = TlsFileKind.FtpClient,
        ["at-tls"] = TlsFileKind.AtTls,
        ["isklm"] = TlsFileKind.Isklm,
        ["ciphers"] = TlsFileKind.Ciphers,
        ["racdcert"] = TlsFileKind.Racdcert,
        ["certificate"] = TlsFileKind.Certificate,
    };

    public TlsOptions()
    {
        Kind.AcceptOnlyFromAmong([.. Kinds.Keys]);
        StartTls.AcceptOnlyFromAmong("ftp");
        FailOn.AcceptOnlyFromAmong("error", "warning", "note", "never");
    }

    public Argument<string[]> Files { get; } = new("FILE") { Description = "Files that say something of TLS; - reads standard input.", Arity = ArgumentArity.ZeroOrMore };

    public Option<string> Kind { get; } = new("--kind") { Description = "What the files are.", DefaultValueFactory = _ => "auto" };

    public Option<string> Profile { get; } = new("--profile") { Description = $"What is recommended: {string.Join(", ", TlsProfileFile.Names)}, or a file (docs/tls/profiles.md).", HelpName = "bsi|nist|FILE", DefaultValueFactory = _ => TlsProfileFile.Names[0] };

    public Option<string?> Connect { get; } = new("--connect") { Description = "A server to ask what it really negotiates. Nobody else is asked.", HelpName = "HOST:PORT" };

    public Option<string?> StartTls { get; } = new("--starttls") { Description = "How TLS begins with it: after AUTH TLS of FTP; at once if left out." };

    public Option<string> FailOn { get; } = new("--fail-on") { Description = "End with 1 when there is a finding of this severity or above.", DefaultValueFactory = _ => "warning" };

    public Option<string> Format { get; } = CommonOptions.Format("text", "json", "sarif");

    public Option<string?> Out { get; } = new("--out") { Description = "The file to write; standard output if not given.", HelpName = "FILE" };

    public Option<bool> Rules { get; } = new("--rules") { Description = "List the rules." };

    public Option<string?> Explain { get; } = new("--explain") { Description = "Print a rule's page.", HelpName = "RULE" };

    /// <summary>The kind of a word; null for auto.</summary>
    public static TlsFileKind? KindOf(string word) => Kinds[word];

    /// <summary>The least severity that fails; null when none does.</summary>
    public static TlsSeverity? LeastFailing(string word) => word switch
    {
        "error" => TlsSeverity.Error,
        "warning" => TlsSeverity.Warning,
        "note" => TlsSeverity.Note,
        _ => null,
    };

    /// <summary>A host and a port; null where a text is none.</summary>
    public static (string Host, int Port)? AddressOf(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon <= 0 || !int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535) return null;
        var host = text[..colon];
        if (host.StartsWith('[') && host.EndsWith(']')) host = host[1..^1];
        // Several colons are an address of IPv6, which stands in brackets.
        else if (host.Contains(':', StringComparison.Ordinal)) return null;
        return Uri.CheckHostName(host) == UriHostNameType.Unknown ? null : (host, port);
    }

    public void AddTo(Command command)
    {
        command.Add(Files);
        foreach (var option in new Option[] { Kind, Profile, Connect, StartTls, FailOn, Format, Out, Rules, Explain }) command.Add(option);
        command.Validators.Add(result =>
        {
            var files = result.GetValue(Files) ?? [];
            var needsNone = result.GetValue(Rules) || result.GetResult(Explain) is not null || result.GetResult(Connect) is not null;
            if (files.Length == 0 && !needsNone) result.AddError("There is nothing to look at. Expected: FILE, - for standard input, or --connect HOST:PORT.");
            if (files.Count(file => file == NamingInput.StandardInput) > 1) result.AddError("- stands once.");
            if (result.GetResult(StartTls) is not null && result.GetResult(Connect) is null) result.AddError("--starttls needs --connect.");
            if (result.GetResult(Connect)?.Tokens is [{ Value: var address }] && AddressOf(address) is null) result.AddError($"--connect '{address}' is no server. Expected: a name or address and a port, such as ftp.example.com:21 or [::1]:990.");
        });
    }
}
