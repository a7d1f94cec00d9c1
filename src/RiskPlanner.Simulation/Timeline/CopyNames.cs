using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>
/// The names of copies: <c>HLQ.BK2S1.D00012.G0031V00</c> is what step 1 of policy 2 made of data set 12 in cycle 31. They
/// never exceed 44 characters, however long the data set's own name is.
/// </summary>
internal static class CopyNames
{
    /// <summary>After so many cycles their numbers in names begin anew.</summary>
    public const int Generations = 9999;

    public static DataSetName Of(Plan plan, DataSetDefinition dataSet, BackupPolicy policy, int stepIndex, int generation) =>
        new($"{dataSet.Name.HighLevelQualifier}.BK{IndexOf(plan.BackupPolicies, policy) + 1}S{stepIndex + 1}"
            + $".{NumberOf(IndexOf(plan.DataSets, dataSet))}.G{(generation - 1) % Generations + 1:0000}V00");

    public static DataSetName Restored(Plan plan, DataSetDefinition dataSet, int attempt) =>
        new($"{dataSet.Name.HighLevelQualifier}.RECOVER.{NumberOf(IndexOf(plan.DataSets, dataSet))}.T{attempt:0000}");

    /// <summary>What stands for a data set of that place in the plan, 0 for the first.</summary>
    public static string NumberOf(int place) => $"D{place + 1:00000}";

    private static int IndexOf<T>(IReadOnlyList<T> list, T item)
    {
        for (var index = 0; index < list.Count; index++)
        {
            if (ReferenceEquals(list[index], item)) return index;
        }

        throw new ArgumentException("Not part of the plan.", nameof(item));
    }
}
