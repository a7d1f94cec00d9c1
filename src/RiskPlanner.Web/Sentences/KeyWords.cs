using NodaTime;
using RiskPlanner.Analysis.Keys;
using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;

namespace RiskPlanner.Web.Sentences;

/// <summary>Keys and master keys in words. Pure functions.</summary>
internal static class KeyWords
{
    /// <summary>A state, as ICSF spells it.</summary>
    public static string State(KeyState state) => state switch
    {
        KeyState.PreActive => "pre-active",
        KeyState.Active => "active",
        KeyState.Deactivated => "deactivated",
        KeyState.Archived => "archived",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of a key."),
    };

    /// <summary>What a state means for whoever opens a data set.</summary>
    public static string Means(KeyState state, ArchivedKeyPolicy policy) => state switch
    {
        KeyState.PreActive => "Neither encrypts nor decrypts before its start date.",
        KeyState.Active => "Encrypts and decrypts.",
        KeyState.Deactivated => "Neither encrypts nor decrypts, until its end date is changed.",
        KeyState.Archived => policy switch
        {
            ArchivedKeyPolicy.Use => "Is used all the same, and each use is recorded (CSF.KDS.KEY.ARCHIVE.USE).",
            ArchivedKeyPolicy.DecryptOnly => "Decrypts and does not encrypt (CSF.KDS.KEY.ARCHIVE.DATA.DECRYPT).",
            _ => "Neither encrypts nor decrypts, until it is recalled.",
        },
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of a key."),
    };

    /// <summary>A fingerprint in groups that can be compared by eye.</summary>
    public static string Fingerprint(KeyValue value) => string.Join(' ', value.Fingerprint.Chunk(5).Select(group => new string(group)));

    /// <summary>The dates of a key, each as a short phrase.</summary>
    public static IReadOnlyList<string> Dates(KeyDefinition key)
    {
        (string Word, Instant? At)[] dates = [("from", key.ActiveFrom), ("until", key.ActiveUntil), ("archived", key.Archived), ("recalled", key.Recalled)];
        return [.. dates.Where(date => date.At is not null).Select(date => $"{date.Word} {ScheduleWords.Of(date.At!.Value)}"),
            .. key.NewValues.Select(at => $"new value {ScheduleWords.Of(at)}")];
    }

    /// <summary>A cycle of CKDS copies: its name, or when it runs.</summary>
    public static string Cycle(CkdsBackup cycle) => cycle.Name ?? ScheduleWords.Of(cycle.Schedule);

    /// <summary>How a CKDS copy can be used.</summary>
    public static string Use(CkdsCopyUse use) => use switch
    {
        CkdsCopyUse.Directly => "usable",
        CkdsCopyUse.SingleRecords => "usable record by record",
        CkdsCopyUse.SingleTokens => "usable key by key (OLD)",
        CkdsCopyUse.RetainedParts => "usable with retained key parts and a spare domain",
        CkdsCopyUse.NoLonger => "unusable",
        _ => throw new ArgumentOutOfRangeException(nameof(use), use, "Not a way of use."),
    };

    /// <summary>The style's name of a way of use.</summary>
    public static string Style(CkdsCopyUse use) => use switch
    {
        CkdsCopyUse.Directly => "rp-use-directly",
        CkdsCopyUse.SingleRecords or CkdsCopyUse.SingleTokens => "rp-use-tokens",
        CkdsCopyUse.RetainedParts => "rp-use-parts",
        _ => "rp-use-none",
    };
}
