using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Lets data sets of a generated case come under another label, or be encrypted at last.</summary>
internal static class LabelMoves
{
    /// <summary>The case with such changes now and then; drawn apart from all else, so that the rest of the case does not depend on them.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        if (!choices.Chance(20)) return replay;
        var plan = replay.Plan with { DataSets = [.. replay.Plan.DataSets.Select(dataSet => choices.Chance(80) ? Moved(replay.Plan, dataSet, choices) : dataSet)] };
        return PlanValidator.Validate(plan).Count == 0 ? replay with { Plan = plan } : replay;
    }

    private static DataSetDefinition Moved(Plan plan, DataSetDefinition dataSet, Choices choices)
    {
        var home = HomeSysplex.Of(plan, dataSet);
        if (!home.MasterKeyLoaded) return dataSet;
        var labels = plan.Keys.Where(key => key.KeyStore == home.KeyStore).Select(key => key.Label).ToList();
        // Some begin in clear, so that they are encrypted for the first time.
        var moved = dataSet.KeyLabel is not null && choices.Chance(15) ? dataSet with { KeyLabel = null } : dataSet;
        var hours = (int)(plan.Until - dataSet.BeginsIn(plan)).TotalHours;
        var at = dataSet.BeginsIn(plan);
        for (var count = choices.Any([1, 1, 1, 2]); count > 0; count--)
        {
            at += Duration.FromHours(choices.Between(1, Math.Max(1, hours / 2)));
            var last = moved.LabelChanges is [.., var change] ? change.KeyLabel : moved.KeyLabel;
            var usable = labels.Where(label => label != last && IsUsable(plan, home, label, at)).ToList();
            if (usable.Count == 0 || at > plan.Until || at >= dataSet.DeletedAt) continue;
            var how = last is null && choices.Chance(70) ? LabelChangeKind.FirstEncryption : LabelChangeKind.Copy;
            moved = moved with { LabelChanges = [.. moved.LabelChanges, new LabelChange(at, choices.Any(usable), how)] };
        }

        return moved.LabelChanges.Count > 0 ? moved : dataSet;
    }

    private static bool IsUsable(Plan plan, Sysplex home, KeyLabel label, Instant at) =>
        plan.KeyIn(home.KeyStore, label) is { CpacfExportable: true } key && key.ExistsAt(at) && key.StateAt(at) == KeyState.Active;
}
