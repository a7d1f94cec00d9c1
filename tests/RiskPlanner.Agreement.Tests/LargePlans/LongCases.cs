using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Agreement.Tests.Classes;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.LargePlans;

/// <summary>Generated cases with many more cycles, with data sets that are nearly alike, and with many volumes.</summary>
internal static class LongCases
{
    private const int Faster = 12;
    private const int VolumesMore = 12;

    public static Arbitrary<ReplayCase> All { get; } = Arb.From(
        CaseArbitrary.All.Generator.Select(Of),
        CaseArbitrary.All.Shrinker);

    private static ReplayCase Of(ReplayCase replay)
    {
        var plan = Hastened(Scattered(Crowd.Of(replay.Plan)));
        return new ReplayCase(plan, [.. replay.Strikes.Select(strike => Aimed(plan, strike))]);
    }

    /// <summary>Every second event strikes one of the crowd instead, where there is one.</summary>
    private static Strike Aimed(Plan plan, Strike strike)
    {
        var other = $"{strike.Target}.ALIKE";
        return strike.At.ToUnixTimeSeconds() / 3600 % 2 == 0 && ThreatTargets.In(plan, strike.Threat.Target).Contains(other) && ThreatTargets.KeyStoresOf(plan, strike.Threat.Target, other).Count == 0 ? strike with { Target = other, In = null } : strike;
    }

    /// <summary>The others of the crowd lie elsewhere, each kind on a volume of its array; the last data set has a second double on a volume and under a key of its own.</summary>
    private static Plan Scattered(Plan plan)
    {
        var scattered = plan with
        {
            Arrays = [.. plan.Arrays.Select(array => array with { Volumes = [.. array.Volumes, .. Enumerable.Range(0, VolumesMore).Select(number => Volume(array, number))] })],
            DataSets = [.. plan.DataSets.Select(dataSet => dataSet.Name.Text.Split('.').Length == 2 ? dataSet : Moved(plan, dataSet, 1))],
        };
        var last = scattered.DataSets.Last(dataSet => dataSet.Name.Text.EndsWith(".ALIKE", StringComparison.Ordinal));
        var key = plan.Keys.FirstOrDefault(key => key.Label == last.KeyLabel);
        var own = key?.Label.Text.EndsWith(".ALIKE", StringComparison.Ordinal) == true && key.SameValueAs is null;
        return scattered with
        {
            Keys = [.. scattered.Keys, .. own ? new[] { key! with { Label = new KeyLabel($"{key.Label}.TWICE") } } : []],
            DataSets = [.. scattered.DataSets, Moved(scattered, last with { Name = new($"{last.Name}.TWICE"), KeyLabel = own ? new KeyLabel($"{key!.Label}.TWICE") : last.KeyLabel }, 2)],
        };
    }

    private static DataSetDefinition Moved(Plan plan, DataSetDefinition dataSet, int number) =>
        dataSet with { Volume = Volume(plan.Arrays.First(array => array.Volumes.Contains(dataSet.Volume)), VolumesMore - number) };

    private static string Volume(DiskArray array, int number) => $"{array.Name}X{number:00}";

    private static Plan Hastened(Plan plan) => plan with
    {
        BackupPolicies = [.. plan.BackupPolicies.Select(policy => policy with { Schedule = Hastened(policy.Schedule) })],
        DataSets = [.. plan.DataSets.Select(dataSet => dataSet with { Updates = Hastened(dataSet.Updates) })],
    };

    private static Schedule? Hastened(Schedule? schedule) => schedule is { Every: { } every }
        ? Schedule.Repeating(Period.FromMinutes((long)every.ToDuration().TotalMinutes / Faster), schedule.First)
        : schedule;
}
