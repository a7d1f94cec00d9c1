namespace RiskPlanner.Model;

/// <summary>The record format of a CKDS (ICSF System Programmer's Guide, samples CSFCKDS, CSFCKD2, CSFCKD3).</summary>
public enum KeyStoreFormat
{
    /// <summary>Common record format (KDSR), records of 2,048 bytes: the only one with dates and states of keys.</summary>
    Kdsr,

    /// <summary>Variable-length records of 1,024 bytes.</summary>
    Variable,

    /// <summary>Fixed-length records of 252 bytes.</summary>
    Fixed,
}
