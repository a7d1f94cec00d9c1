using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>
/// The names of copies: <c>HLQ.BK2S1.D00012.G0031V00</c> is what step 1 of policy 2 made of data set 12 in cycle 31. They
/// never exceed 44 characters, however long the data set's own name is.
/// </summary>
internal static class CopyNames
{
    /// <summary>After so many cycles their numbers in names begin anew.</summary>
    public const int Generations = 9999;

    /// <summary>A copy's name: as the step says, or made up under the data set's own high-level qualifier.</summary>
    public static DataSetName Of(Plan plan, DataSetDefinition dataSet, BackupPolicy policy, int stepIndex, int generation) => policy.Steps[stepIndex].Name is { } mask
        ? CopyNameMask.Fill(mask, $"{NamedNumberOf(PlaceOf(plan, dataSet))}.G{NameNumberOf(generation):0000}{StepNumber(plan, policy, stepIndex)}")
        : new($"{dataSet.Name.HighLevelQualifier}.BK{IndexOf(plan.BackupPolicies, policy) + 1}S{stepIndex + 1}"
            + $".{NumberOf(PlaceOf(plan, dataSet))}.G{NameNumberOf(generation):0000}V00");

    // What was made before the horizon has the numbers below 1: the highest ones in names, as if they had just come round.
    private static int NameNumberOf(int generation) => ((generation - 1) % Generations + Generations) % Generations + 1;

    public static DataSetName Restored(Plan plan, DataSetDefinition dataSet, int attempt) =>
        new($"{dataSet.Name.HighLevelQualifier}.RECOVER.{NumberOf(PlaceOf(plan, dataSet))}.T{attempt:0000}");

    /// <summary>The name of a data set that is written under another label, until it takes the name of the one that it was copied from.</summary>
    public static DataSetName Relabelled(Plan plan, DataSetDefinition dataSet) => new($"{dataSet.Name.HighLevelQualifier}.RELABEL.{NumberOf(PlaceOf(plan, dataSet))}");

    /// <summary>
    /// The same for what an access method shall write under a label, or in clear: under another high-level qualifier where a profile or data class would give
    /// another label under the usual one, if there is such a qualifier.
    /// </summary>
    public static DataSetName RestoredUnder(Plan plan, DataSetDefinition dataSet, int attempt, KeyLabel? label)
    {
        var usual = Restored(plan, dataSet, attempt);
        return RecoveryNames.HighLevelQualifiers.Select(qualifier => new DataSetName($"{qualifier}.{NamedNumberOf(PlaceOf(plan, dataSet))}.T{attempt:0000}"))
            .Prepend(usual).Append(usual).SkipWhile((name, tried) => tried <= RecoveryNames.HighLevelQualifiers.Count && Offered(name) != label).First();

        KeyLabel? Offered(DataSetName name) => LabelAllocation.Of(plan).Decide(new NewDataSet(name) { Organisation = dataSet.Organisation, StatedLabel = label }).Offered;
    }

    /// <summary>What stands for a data set of that place in the plan, 0 for the first.</summary>
    public static string NumberOf(int place) => $"D{place + 1:00000}";

    /// <summary>The same in names that do not begin with the data set's own high-level qualifier.</summary>
    public static string NamedNumberOf(int place) => $"C{place + 1:00000}";

    /// <summary>What stands for a step among all steps of the plan, so that two steps can name their copies alike.</summary>
    private static string StepNumber(Plan plan, BackupPolicy policy, int stepIndex)
    {
        const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var number = plan.BackupPolicies.TakeWhile(other => !ReferenceEquals(other, policy)).Sum(other => other.Steps.Count) + stepIndex;
        return new string([Digits[number / 36 / 36 % 36], Digits[number / 36 % 36], Digits[number % 36]]);
    }

    /// <summary>By reference where it is the plan's own; by name where it is as a recovery has left it.</summary>
    private static int PlaceOf(Plan plan, DataSetDefinition dataSet)
    {
        for (var index = 0; index < plan.DataSets.Count; index++)
        {
            if (ReferenceEquals(plan.DataSets[index], dataSet)) return index;
        }

        for (var index = 0; index < plan.DataSets.Count; index++)
        {
            if (plan.DataSets[index].Name == dataSet.Name) return index;
        }

        throw new ArgumentException("Not part of the plan.", nameof(dataSet));
    }

    private static int IndexOf<T>(IReadOnlyList<T> list, T item)
    {
        for (var index = 0; index < list.Count; index++)
        {
            if (ReferenceEquals(list[index], item)) return index;
        }

        throw new ArgumentException("Not part of the plan.", nameof(item));
    }
}
