using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Mitigation;

/// <summary>
/// A change of a plan that can be chosen: it turns a plan into a changed one. Changes go together in any choice and order; each makes what it says in whatever plan it
/// is made, and nothing twice. Immutable and safe between threads.
/// </summary>
/// <param name="Id">Its name: its kind, and what it is about. The same for the same plan.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">What is to be done, as a sentence.</param>
/// <param name="Path">Its place in the plan file, such as <c>dataSets[3].backups</c>.</param>
/// <param name="Cost">What it costs, 0 or more.</param>
/// <param name="Apply">Makes it in a plan.</param>
public sealed record MitigationChange(string Id, ChangeKind Kind, string Text, string Path, long Cost, Func<Plan, Plan> Apply)
{
    /// <summary>What comes into other parts of the plan file with it, such as <c>backupPolicies: new policy OWN-KEY-1</c>.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>The data sets that it is about and of which alone it changes something; null where it can change something of each.</summary>
    public IReadOnlySet<DataSetName>? DataSets { get; init; }

    /// <summary>
    /// Whether it only adds: then no loss comes with it that was not there without (law 4 of loss), which the search relies on. A change that also takes something away
    /// is tried both ways with everything else.
    /// </summary>
    public bool OnlyAdds { get; init; } = true;

    /// <summary>Whether it can change what becomes of a data set.</summary>
    public bool Concerns(DataSetName dataSet) => DataSets?.Contains(dataSet) != false;
}
