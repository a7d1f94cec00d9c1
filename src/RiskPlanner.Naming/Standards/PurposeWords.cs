using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>Words for the purpose of a key that speak for themselves.</summary>
internal static class PurposeWords
{
    /// <summary>What a word means; null when it does not speak for itself.</summary>
    public static KeyPurpose? MeaningOf(string word) => word switch
    {
        "PRIM" or "PRI" or "PRIMARY" or "P" => KeyPurpose.Primary,
        "BACK" or "BKUP" or "BAK" or "BACKUP" or "B" => KeyPurpose.Backup,
        "ARCH" or "ARCHIVE" => KeyPurpose.Archive,
        _ => null,
    };

    /// <summary>Whether a qualifier of this text names a purpose wherever it stands: the words of one letter do not.</summary>
    public static bool Speaks(string qualifier) => qualifier.Length > 1 && MeaningOf(qualifier) is not null;
}
