using RiskPlanner.Model;

namespace RiskPlanner.Application.Plans;

/// <summary>Which keys of a policy's step mean something with which utility, as the model describes the utilities. Pure functions.</summary>
public static class StepFields
{
    // A label and a name count with every utility that makes copies of its own: what a block copy is allocated with is compared with what it holds.
    private static readonly Dictionary<string, Func<BackupUtility, bool>> Conditions = new(StringComparer.Ordinal)
    {
        ["name"] = utility => !utility.Continuous,
        ["keyLabel"] = utility => !utility.Continuous,
        ["rsaKeyLabel"] = utility => utility.Encryption == DumpEncryption.Rsa,
        ["organisation"] = utility => utility.ThroughAccessMethods,
        ["vaultAt"] = utility => utility.WritesTape,
        ["lag"] = utility => utility.Lags,
        ["withdrawn"] = utility => !utility.Continuous,
    };

    /// <summary>Whether a key counts with a utility; every one does with what is no utility.</summary>
    /// <param name="utility">The utility, as plans name it.</param>
    /// <param name="key">The key of the step.</param>
    public static bool Counts(string utility, string key) =>
        BackupUtilities.Find(utility) is not { } known || !Conditions.TryGetValue(key, out var condition) || condition(known);
}
