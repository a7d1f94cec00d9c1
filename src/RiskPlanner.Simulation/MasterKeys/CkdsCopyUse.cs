namespace RiskPlanner.Simulation.MasterKeys;

/// <summary>How a CKDS copy can still be used (z/OS facts, 2.6), the easiest way first.</summary>
public enum CkdsCopyUse
{
    /// <summary>As a whole: its header has the master keys in CURRENT, or a DES master key of which the parts can be entered.</summary>
    Directly,

    /// <summary>
    /// Single records only: they are under the AES master key in CURRENT, and the whole copy cannot be activated, because the DES master key in its header is not in
    /// CURRENT and its parts cannot be entered.
    /// </summary>
    SingleRecords,

    /// <summary>Single tokens only: they are under OLD and are re-enciphered one by one; the whole copy cannot be activated.</summary>
    SingleTokens,

    /// <summary>Only with retained key parts, loaded into a spare domain.</summary>
    RetainedParts,

    /// <summary>No longer at all.</summary>
    NoLonger,
}
