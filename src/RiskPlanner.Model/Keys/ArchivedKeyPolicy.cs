namespace RiskPlanner.Model;

/// <summary>What ICSF does when an archived key is asked for (z/OS facts, 2.3).</summary>
public enum ArchivedKeyPolicy
{
    /// <summary>The request fails: no XFACILIT policy is in force.</summary>
    Fail,

    /// <summary>The key is used and the use is recorded: <c>CSF.KDS.KEY.ARCHIVE.USE</c>.</summary>
    Use,

    /// <summary>It decrypts and does not encrypt: <c>CSF.KDS.KEY.ARCHIVE.DATA.DECRYPT</c>.</summary>
    DecryptOnly,
}
