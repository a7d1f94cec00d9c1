using RiskPlanner.Model;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Tables;

/// <summary>
/// Which events and targets the rows stand for. A row means one event on one target of its kind, whichever it is:
/// <list type="bullet">
/// <item>corruption and deletion strike the application's data set, through the I/O path: what happens to a copy alone leaves
/// the data set intact and is survived by definition;</item>
/// <item>disk failure strikes any one array;</item>
/// <item>data centre loss strikes any one site that has machines, not a vault;</item>
/// <item>key loss strikes any one key value;</item>
/// <item>key store loss strikes any one key store, master key loss the coprocessor of any one sysplex.</item>
/// </list>
/// </summary>
public static class ThreatRows
{
    /// <summary>A program error spoils the data set.</summary>
    public static ThreatRow FileCorruption { get; } = Row("File corruption", "file-corruption", TheDataSet);

    /// <summary>Somebody spoils the data set.</summary>
    public static ThreatRow MaliciousCorruption { get; } = Row("Malicious corruption", "malicious-corruption", TheDataSet);

    /// <summary>The data set is deleted by mistake.</summary>
    public static ThreatRow DataSetDeletion { get; } = Row("Accidental data set deletion", "data-set-deletion", TheDataSet);

    /// <summary>An array is lost.</summary>
    public static ThreatRow DiskFailure { get; } = Row("Disk failure", "disk-failure", All(ThreatTarget.Array));

    /// <summary>A site with machines is lost.</summary>
    public static ThreatRow DataCentreLoss { get; } = Row("Data centre loss", "site-loss",
        (plan, _) => [.. plan.Sites.Where(site => site.Kind != SiteKind.Vault).Select(site => site.Name)]);

    /// <summary>A key value is lost for good: from every record, CKDS copies included.</summary>
    public static ThreatRow KeyLossForGood { get; } = Row("Key loss", "key-destruction", All(ThreatTarget.Key));

    /// <summary>The same, under the name that tells it from <see cref="KeyLoss"/> where a table has both.</summary>
    public static ThreatRow KeyLossInCopiesToo { get; } = Row("Key loss, in CKDS copies too", "key-destruction", All(ThreatTarget.Key));

    /// <summary>A key value is lost from the live key store; CKDS copies still hold it.</summary>
    public static ThreatRow KeyLoss { get; } = Row("Key loss", "key-loss", All(ThreatTarget.Key));

    /// <summary>The live CKDS is lost.</summary>
    public static ThreatRow KeyStoreLoss { get; } = Row("Key store loss", "ckds-loss", All(ThreatTarget.KeyStore));

    /// <summary>The coprocessor of a sysplex is zeroised.</summary>
    public static ThreatRow MasterKeyLoss { get; } = Row("Master key loss", "master-key-loss", All(ThreatTarget.Sysplex));

    private static ThreatRow Row(string title, string kind, Func<Plan, DataSetDefinition, IReadOnlyList<string>> targets) =>
        new(title, ThreatCatalogue.Find(kind)!, targets);

    private static IReadOnlyList<string> TheDataSet(Plan plan, DataSetDefinition dataSet) => [dataSet.Name.Text];

    private static Func<Plan, DataSetDefinition, IReadOnlyList<string>> All(ThreatTarget target) =>
        (plan, _) => ThreatTargets.In(plan, target);
}
