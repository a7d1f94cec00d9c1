namespace RiskPlanner.Analysis.Mitigation;

/// <summary>The kinds of changes in words, for messages and files. Pure.</summary>
public static class ChangeKinds
{
    /// <summary>All of them, in the order in which pages list them.</summary>
    public static IReadOnlyList<ChangeKind> All { get; } = Enum.GetValues<ChangeKind>();

    /// <summary>What a kind is, in a few words.</summary>
    public static string WordsOf(ChangeKind kind) => kind switch
    {
        ChangeKind.OwnKeyCopy => "one more copy by an access method, under a key of its own",
        ChangeKind.CopyOnOtherArray => "one more copy of the blocks on another array of the same site",
        ChangeKind.CopyAtOtherSite => "one more copy of the blocks at another site",
        ChangeKind.CopyInVault => "one more copy of the blocks on cartridges that are carried away",
        ChangeKind.CopyAfterUpdate => "one more copy right after each update",
        ChangeKind.PointInTimeCopy => "a point-in-time copy beside a mirror",
        ChangeKind.MoreGenerations => "a backup policy keeps twice as many generations",
        ChangeKind.CkdsCopyElsewhere => "CKDS copies at one more site",
        ChangeKind.CkdsCopyAtChange => "a CKDS copy after each change of the master key, kept",
        ChangeKind.RetainedKeyParts => "the key parts of past master keys are retained",
        ChangeKind.KeyPartsElsewhere => "a set of key parts at one more site",
        ChangeKind.KeyRepository => "a key repository, or a second instance of one",
        ChangeKind.ShorterChecks => "the data is checked more often",
        ChangeKind.MasterKeyInterval => "the master key changes half as often",
        ChangeKind.OwnValues => "backup labels that are twins get values of their own",
        ChangeKind.SpareDomain => "a sysplex gets a spare crypto domain",
        ChangeKind.InventoryBackup => "an inventory of copies is backed up at one more site",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of changes."),
    };
}
