namespace RiskPlanner.Model;

/// <summary>The state of a key record, as ICSF shows it (z/OS facts, 2.3).</summary>
public enum KeyState
{
    /// <summary>Its validity has not begun: it neither encrypts nor decrypts.</summary>
    PreActive,

    /// <summary>It can be used.</summary>
    Active,

    /// <summary>Its validity is over: it neither encrypts nor decrypts, until the date is changed.</summary>
    Deactivated,

    /// <summary>It is archived: what it does then is the key store's policy (<see cref="ArchivedKeyPolicy"/>).</summary>
    Archived,
}
