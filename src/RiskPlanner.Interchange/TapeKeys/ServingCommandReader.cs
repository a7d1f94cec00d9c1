using System.Globalization;
using System.Text.RegularExpressions;
using RiskPlanner.Model;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Interchange.TapeKeys;

/// <summary>
/// Reads commands of procedures as people write them: RACDCERT, RDEFINE, PERMIT and SETROPTS of RACF, KEYXFER, SETIOS, START and STOP, and words for
/// what z/OS has no command for (docs/scenarios/backup-key-server.md). What it does not understand becomes a command that is refused. Pure; safe between
/// threads.
/// </summary>
public static partial class ServingCommandReader
{
    /// <summary>Reads one command.</summary>
    /// <param name="system">The system that it is given to.</param>
    /// <param name="text">The command; it may go over several lines, each but the last ending in a hyphen.</param>
    public static ServingCommand Read(string system, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var whole = Continuation().Replace(text, " ").Trim();
        if (AddDrive().Match(whole) is { Success: true } drive) return new AddDrive(system, drive.Groups["serial"].Value);
        if (CommandWords.Of(whole) is not { Count: > 0 } words) return new NotUnderstood(system, whole, "A parenthesis or a quote does not close.");
        return Of(system, words) ?? new NotUnderstood(system, whole, "No such command is known, or something in it is missing.");
    }

    private static ServingCommand? Of(string system, IReadOnlyList<CommandWord> words) => words[0].Text.ToUpperInvariant() switch
    {
        "RACDCERT" => CertificateCommandReader.Of(system, words),
        "RDEFINE" when words.Count > 2 && words[1].Is("CSFKEYS") && Find(words, "UACC")?.Plain is { } access && words.Count == 4 && IsProfile(words[2]) => access.ToUpperInvariant() switch
        {
            "NONE" => new DefineKeyProfile(system, words[2].Name, EverybodyReads: false),
            "READ" => new DefineKeyProfile(system, words[2].Name, EverybodyReads: true),
            _ => null,
        },
        "PERMIT" when words.Count == 5 && IsProfile(words[1]) && Find(words, "CLASS")?.Plain is "CSFKEYS" && Find(words, "ID")?.Plain is { } user && Find(words, "ACCESS")?.Plain is "READ" =>
            new PermitKeyProfile(system, words[1].Name, user),
        "SETROPTS" when words.Count == 3 && words[2].Is("REFRESH") && Find(words, "RACLIST")?.Plain is { } name => name.ToUpperInvariant() switch
        {
            "DIGTCERT" => new RefreshClass(system, RacfClass.Certificates),
            "CSFKEYS" => new RefreshClass(system, RacfClass.Keys),
            _ => null,
        },
        "KEYXFER" when words.Count == 4 && words[1].Is("WRITE") && IsPkdsLabel(words[2]) => new WriteToken(system, words[2].Name, words[3].Name),
        "KEYXFER" when words.Count is 4 or 5 && words[1].Is("READ") && IsPkdsLabel(words[2]) && (words.Count == 4 || words[4].Is("OVERWRITE")) =>
            new ReadToken(system, words[2].Name, words[3].Name, Overwrites: words.Count == 5),
        "SETIOS" when words.Count is 3 or 4 && words[1].Is("EKM") => Servers(system, [.. words.Skip(2).Select(word => word.Text)]),
        "S" or "START" when words is [_, var task] && task.Is("ISKLM") => new StartServer(system),
        "P" or "STOP" when words is [_, var task] && task.Is("ISKLM") => new StopServer(system),
        _ => OwnWords(system, [.. words.Select(word => word.Name)]),
    };

    /// <summary>The value of a keyword; null where it is not there, or twice.</summary>
    internal static CommandWord? Find(IReadOnlyList<CommandWord> words, string keyword)
    {
        var found = words.Where(word => word.Is(keyword)).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>Whether a word is a label of a PKDS.</summary>
    internal static bool IsPkdsLabel(CommandWord word) => word.Value is null && KeyLabel.IsValid(word.Text);

    private static bool IsProfile(CommandWord word) => word.Value is null && KeyLabelMask.IsValid(word.Text);

    private static NameServers? Servers(string system, List<string> settings)
    {
        const string primary = "PRIMARY=", secondary = "SECONDARY=";
        if (!settings[0].StartsWith(primary, StringComparison.OrdinalIgnoreCase)) return null;
        if (settings.Count == 1) return new NameServers(system, [settings[0][primary.Length..]]);
        return settings[1].StartsWith(secondary, StringComparison.OrdinalIgnoreCase) ? new NameServers(system, [settings[0][primary.Length..], settings[1][secondary.Length..]]) : null;
    }

    private static ServingCommand? OwnWords(string system, string[] words) => words switch
    {
        ["SEND", var file, "TO", var to] => new SendFile(system, file, to),
        ["ENTER", "MASTER", "KEYS", var name] => new EnterMasterKey(system, name),
        ["WRITE", var volume, "ON", var drive, "HOLDING", var content, "IN", "GROUP", var group] => new WriteInGroup(system, drive, volume, content, group),
        ["WRITE", var volume, "ON", var drive, "HOLDING", var content, "UNDER", .. var labels] when labels.Length is 1 or 2 => new WriteCartridge(system, drive, volume, content, Labels(labels)),
        ["READ", var volume, "ON", var drive] => new ReadCartridge(system, drive, volume),
        ["REKEY", var volume, "ON", var drive, "UNDER", .. var labels] when labels.Length is 1 or 2 => new RekeyCartridge(system, drive, volume, Labels(labels)),
        ["CARRY", var volume, "TO", var to] => new SendCartridge(system, volume, to),
        ["CREATE", "GROUP", var group, "OF", var count] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var keys) && keys is >= 1 and <= 1000 => new CreateKeyGroup(system, group, keys),
        ["EXPORT", "GROUP", var group, "TO", var file] => new ExportKeyGroup(system, group, file),
        ["IMPORT", "GROUP", var group, "FROM", var file] => new ImportKeyGroup(system, group, file),
        ["DELETE", "PKDS", var label] when KeyLabel.IsValid(label) => new DeleteToken(system, label),
        ["DELETE", "KEY", var alias] => new DeleteGroupKey(system, alias),
        ["SPOIL", "KEYS", "OF", var volume] => new SpoilCartridgeKeys(system, volume),
        ["LOSE", "SYSTEM"] => new LoseSystem(system),
        _ => null,
    };

    private static List<CartridgeLabel> Labels(string[] labels) => [.. labels.Select(label =>
        label.EndsWith(":H", StringComparison.Ordinal) ? new CartridgeLabel(label[..^2], ByHash: true)
        : new CartridgeLabel(label.EndsWith(":L", StringComparison.Ordinal) ? label[..^2] : label))];

    [GeneratedRegex(@"-\s*\n\s*|\s*\n\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Continuation();

    [GeneratedRegex(@"^(?:F|MODIFY) ISKLM,APPL='adddrive -drivename (?<serial>[0-9A-Za-z]{1,32})'$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AddDrive();
}
