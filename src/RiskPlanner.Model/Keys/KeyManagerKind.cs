namespace RiskPlanner.Model;

/// <summary>What a key manager is (z/OS facts, 5).</summary>
public enum KeyManagerKind
{
    /// <summary>A central repository such as EKMF or UKO: it holds key values apart from z/OS master keys.</summary>
    Repository,

    /// <summary>A server such as ISKLM that hands the keys of encrypting tape drives out.</summary>
    TapeKeyServer,
}
