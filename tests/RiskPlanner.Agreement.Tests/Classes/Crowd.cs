using RiskPlanner.Model;

namespace RiskPlanner.Agreement.Tests.Classes;

/// <summary>Gives each data set of a plan some that are nearly like it.</summary>
internal static class Crowd
{
    /// <summary>
    /// Each data set three times: as it is, under another name with a key of its own that has the same role, and the same again
    /// without updates.
    /// </summary>
    public static Plan Of(Plan plan) => plan with
    {
        Keys = [.. plan.Keys, .. plan.Keys.Select(key => key with { Label = Renamed(key.Label), SameValueAs = key.SameValueAs is { } twin ? Renamed(twin) : null })],
        DataSets =
        [
            .. plan.DataSets,
            .. plan.DataSets.Select(dataSet => dataSet with { Name = new($"{dataSet.Name}.ALIKE"), KeyLabel = Free(plan, dataSet) }),
            .. plan.DataSets.Select(dataSet => dataSet with { Name = new($"{dataSet.Name}.OTHER"), KeyLabel = Free(plan, dataSet), Updates = null }),
        ],
    };

    // A label that a policy names too means another relation to the copies' key: such a data set keeps it.
    private static KeyLabel? Free(Plan plan, DataSetDefinition dataSet)
    {
        if (dataSet.KeyLabel is not { } own) return null;
        var values = plan.BackupPolicies.SelectMany(policy => policy.Steps).Select(step => step.KeyLabel is { } label ? ValueOf(plan, label) : default).ToHashSet();
        return values.Contains(ValueOf(plan, own)) ? own : Renamed(own);
    }

    private static KeyLabel ValueOf(Plan plan, KeyLabel label) => plan.Keys.First(key => key.Label == label).SameValueAs ?? label;

    private static KeyLabel Renamed(KeyLabel label) => new($"{label}.ALIKE");
}
