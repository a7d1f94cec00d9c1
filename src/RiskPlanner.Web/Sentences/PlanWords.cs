using RiskPlanner.Model;

namespace RiskPlanner.Web.Sentences;

/// <summary>Parts of a plan in words. Pure functions.</summary>
internal static class PlanWords
{
    public static string Kind(SiteKind kind) => kind switch
    {
        SiteKind.Production => "production site",
        SiteKind.Recovery => "recovery site",
        SiteKind.Vault => "vault, no machines",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of site."),
    };

    public static string Kind(TapeKind kind) => kind switch
    {
        TapeKind.Cartridge => "cartridges",
        TapeKind.Virtual => "virtual tape",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of tape."),
    };

    public static string Organisation(DataSetOrganisation organisation) => organisation switch
    {
        DataSetOrganisation.SequentialExtended => "sequential, extended format",
        DataSetOrganisation.SequentialBasic => "sequential, basic format",
        DataSetOrganisation.Vsam => "VSAM",
        _ => throw new ArgumentOutOfRangeException(nameof(organisation), organisation, "Not an organisation."),
    };

    public static string Purpose(KeyPurpose purpose) => purpose.ToString().ToLowerInvariant();

    public static string Criticality(Criticality criticality) => criticality.ToString().ToLowerInvariant();

    /// <summary>What is kept of a master key and when it changes, in sentences.</summary>
    public static string MasterKey(MasterKeyPractice practice)
    {
        var changes = practice.Changes is null ? "The master key is never changed." : $"The master key is changed {ScheduleWords.Of(practice.Changes)}.";
        if (practice.PartsAt.Count == 0) return $"{changes} Its parts are kept nowhere.";
        var generations = practice.RetainedGenerations switch
        {
            0 => "the present generation only",
            1 => "the present generation and the one before",
            var count => $"the present generation and {count} before it",
        };
        return $"{changes} Its parts are kept at {Joined(practice.PartsAt)}, of {generations}.";
    }

    /// <summary>How a CKDS is backed up, in a sentence.</summary>
    public static string Backup(CkdsBackup? backup) => backup is null
        ? "The CKDS is not backed up."
        : $"The CKDS is copied {ScheduleWords.Of(backup.Schedule)} to {backup.Site}; {backup.Keep} copies are kept.";

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
