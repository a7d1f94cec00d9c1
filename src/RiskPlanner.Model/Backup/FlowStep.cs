namespace RiskPlanner.Model;

/// <summary>What a step of a backup policy does to the label of what it copies.</summary>
/// <param name="Step">The step.</param>
/// <param name="Source">The label of what it reads; null in clear.</param>
/// <param name="Target">The label of what it writes; null in clear.</param>
/// <param name="OpensData">Whether it goes through the access methods, so that it needs the keys of both.</param>
public sealed record FlowStep(BackupStep Step, KeyLabel? Source, KeyLabel? Target, bool OpensData)
{
    /// <summary>Whether it opens something under a label.</summary>
    public bool Opens(KeyLabel label) => OpensData && (Source == label || Target == label);
}
