namespace RiskPlanner.Analysis.Mitigation;

/// <summary>The kinds of changes of a plan that a mitigation is made of (docs/mitigation.md).</summary>
public enum ChangeKind
{
    /// <summary>Another copy by an access method, under a key that nothing else is under.</summary>
    OwnKeyCopy,

    /// <summary>Another copy of the blocks on another array of the same site.</summary>
    CopyOnOtherArray,

    /// <summary>Another copy of the blocks on a medium of another site.</summary>
    CopyAtOtherSite,

    /// <summary>Another copy of the blocks on cartridges that are carried away, so that nothing online reaches it.</summary>
    CopyInVault,

    /// <summary>Another copy right after each update, so that no update is missing in it.</summary>
    CopyAfterUpdate,

    /// <summary>A point-in-time copy within the array, beside a mirror that receives every mistake.</summary>
    PointInTimeCopy,

    /// <summary>A backup policy keeps twice as many generations.</summary>
    MoreGenerations,

    /// <summary>A further cycle of CKDS copies, at a site where none lie yet.</summary>
    CkdsCopyElsewhere,

    /// <summary>A CKDS copy after each change of the master key, kept.</summary>
    CkdsCopyAtChange,

    /// <summary>The key parts of past master keys are retained.</summary>
    RetainedKeyParts,

    /// <summary>A set of key parts lies at a further site.</summary>
    KeyPartsElsewhere,

    /// <summary>A key repository holds the keys as well, or one that there is gets a second instance.</summary>
    KeyRepository,

    /// <summary>The data is checked more often.</summary>
    ShorterChecks,

    /// <summary>The master key changes half as often.</summary>
    MasterKeyInterval,

    /// <summary>Labels of backups that are twins of others get values of their own.</summary>
    OwnValues,

    /// <summary>A sysplex gets a spare crypto domain, into which past key parts can be loaded.</summary>
    SpareDomain,

    /// <summary>An inventory of copies is backed up at one more site, after each cycle of its policies.</summary>
    InventoryBackup,
}
