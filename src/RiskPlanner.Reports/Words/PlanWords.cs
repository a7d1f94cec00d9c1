using RiskPlanner.Model;

namespace RiskPlanner.Reports.Words;

/// <summary>Parts of a plan in words. Pure functions.</summary>
public static class PlanWords
{
    /// <summary>A kind of site.</summary>
    public static string Kind(SiteKind kind) => kind switch
    {
        SiteKind.Production => "production site",
        SiteKind.Recovery => "recovery site",
        SiteKind.Vault => "vault, no machines",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of site."),
    };

    /// <summary>A kind of tape.</summary>
    public static string Kind(TapeKind kind) => kind switch
    {
        TapeKind.Cartridge => "cartridges",
        TapeKind.Virtual => "virtual tape",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of tape."),
    };

    /// <summary>An organisation of data sets, as z/OS names it.</summary>
    public static string Organisation(DataSetOrganisation organisation) => organisation switch
    {
        DataSetOrganisation.SequentialExtended => "sequential, extended format",
        DataSetOrganisation.SequentialBasic => "sequential, basic format",
        DataSetOrganisation.SequentialLarge => "sequential, large format",
        DataSetOrganisation.Vsam => "VSAM",
        DataSetOrganisation.Pdse => "PDSE",
        DataSetOrganisation.Pds => "PDS",
        DataSetOrganisation.Zfs => "zFS",
        DataSetOrganisation.Db2 => "Db2",
        DataSetOrganisation.LogStream => "log stream",
        _ => throw new ArgumentOutOfRangeException(nameof(organisation), organisation, "Not an organisation."),
    };

    /// <summary>What a key is for.</summary>
    public static string Purpose(KeyPurpose purpose) => purpose.ToString().ToLowerInvariant();

    /// <summary>How vital an application is.</summary>
    public static string Criticality(Criticality criticality) => criticality.ToString().ToLowerInvariant();

    /// <summary>What is kept of a master key and when it changes, in sentences.</summary>
    public static string MasterKey(MasterKeyPractice practice)
    {
        var changes = practice.Changes is null ? "The master key is never changed." : $"The master key is changed {ScheduleWords.Of(practice.Changes)}.";
        if (practice.SitesWithParts(0).Count == 0) return $"{changes} Its parts are kept nowhere.";
        var plain = practice.PartsAt.Count == 0 ? "" : $" Its parts are kept at {Joined(practice.PartsAt)}, of {Generations(practice.RetainedGenerations)}.";
        return $"{changes}{plain}{string.Concat(practice.PartSets.Select(set => $" {PartSet(set, practice)}"))}";
    }

    private static string PartSet(KeyPartSet set, MasterKeyPractice practice) =>
        $"A set on {Medium(set.Medium)} lies at {set.Site}, held by {Joined(set.Holders)}, of {Generations(set.Generations ?? practice.RetainedGenerations)}.";

    private static string Generations(int retained) => retained switch
    {
        0 => "the current generation only",
        1 => "the current generation and the previous one",
        var count => $"the current generation and {count} previous ones",
    };

    /// <summary>What key parts are kept on.</summary>
    public static string Medium(KeyPartMedium medium) => medium switch
    {
        KeyPartMedium.SmartCard => "smart cards",
        KeyPartMedium.Paper => "paper",
        KeyPartMedium.PassPhrase => "a pass phrase",
        _ => throw new ArgumentOutOfRangeException(nameof(medium), medium, "Not a medium of key parts."),
    };

    /// <summary>How a CKDS is backed up, in sentences.</summary>
    public static string Backups(IReadOnlyList<CkdsBackup> cycles) => cycles.Count == 0
        ? "The CKDS is not backed up."
        : string.Join(" ", cycles.Select(cycle => $"The CKDS is copied {ScheduleWords.Of(cycle.Schedule)} to {cycle.Site}; {cycle.Keep} copies are kept."));

    /// <summary>A number with what is counted.</summary>
    public static string Count(int count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{count:N0} {many ?? one + "s"}";

    /// <summary>Names with commas and an "and".</summary>
    public static string Joined(IReadOnlyList<string> names) => names switch
    {
        [] => "nothing",
        [var only] => only,
        _ => $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}",
    };
}
