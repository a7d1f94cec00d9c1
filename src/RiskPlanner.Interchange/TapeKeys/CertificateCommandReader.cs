using System.Globalization;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Interchange.TapeKeys;

/// <summary>Reads RACDCERT commands. Pure; safe between threads.</summary>
internal static class CertificateCommandReader
{
    /// <summary>The command; null where it is not understood.</summary>
    public static ServingCommand? Of(string system, IReadOnlyList<CommandWord> words)
    {
        if (words.Count < 3 || OwnerOf(words[1]) is not { } owner) return null;
        var rest = words.Skip(2).ToList();
        return rest[0].Text.ToUpperInvariant() switch
        {
            "ADDRING" when rest.Count == 1 && rest[0].Plain is { } ring => new AddKeyRing(system, owner, ring),
            "GENCERT" => Generate(system, owner, rest),
            "EXPORT" when rest[0].Inner is { } what && LabelIn(what) is { } label && ServingCommandReader.Find(rest, "DSN")?.Plain is { } file && ServingCommandReader.Find(rest, "FORMAT")?.Plain is "CERTDER" or "CERTB64" =>
                new ExportCertificate(system, owner, label, file),
            "ADD" when rest[0].Plain is { } file && ServingCommandReader.Find(rest, "WITHLABEL")?.Plain is { } label => Add(system, owner, rest, file, label),
            "CONNECT" when rest.Count == 1 && rest[0].Inner is { } what && LabelIn(what) is { } label && ServingCommandReader.Find(what, "RING")?.Plain is { } ring && OwnerIn(what, owner) is { } holder =>
                new ConnectCertificate(system, owner, ring, holder, label),
            _ => null,
        };
    }

    private static GenerateCertificate? Generate(string system, string owner, IReadOnlyList<CommandWord> words)
    {
        if (ServingCommandReader.Find(words, "WITHLABEL")?.Plain is not { } label || PkdsLabelIn(words) is not { } pkdsLabel) return null;
        if (!int.TryParse(ServingCommandReader.Find(words, "SIZE")?.Plain, NumberStyles.None, CultureInfo.InvariantCulture, out var bits)) return null;
        var signer = ServingCommandReader.Find(words, "SIGNWITH");
        var signed = signer?.Inner is { } by ? LabelIn(by) : null;
        return signer is not null && signed is null ? null : new GenerateCertificate(system, owner, label, pkdsLabel, bits, signed);
    }

    private static AddCertificate? Add(string system, string owner, IReadOnlyList<CommandWord> words, string file, string label)
    {
        var namesKey = words.Any(word => word.Is("PCICC") || word.Is("PKDS"));
        var pkdsLabel = PkdsLabelIn(words);
        if (namesKey && pkdsLabel is null) return null;
        // Without TRUST or NOTRUST RACF decides by the chain; a certificate of an authority is trusted (assumption: so is what it signs).
        return new AddCertificate(system, owner, file, label, pkdsLabel, IsTrusted: !words.Any(word => word.Is("NOTRUST")));
    }

    private static string? OwnerOf(CommandWord word) =>
        word.Is("CERTAUTH") ? ServingSystem.CertificateAuthority : word.Is("ID") ? word.Plain : null;

    private static string? OwnerIn(IReadOnlyList<CommandWord> words, string ringOwner) =>
        words.Any(word => word.Is("CERTAUTH")) ? ServingSystem.CertificateAuthority : ServingCommandReader.Find(words, "ID")?.Plain ?? ringOwner;

    private static string? LabelIn(IReadOnlyList<CommandWord> words) => ServingCommandReader.Find(words, "LABEL")?.Plain;

    private static string? PkdsLabelIn(IReadOnlyList<CommandWord> words) =>
        (ServingCommandReader.Find(words, "PCICC") ?? ServingCommandReader.Find(words, "PKDS"))?.Plain is { } label && ServingCommandReader.IsPkdsLabel(new CommandWord(label, null)) ? label : null;
}
