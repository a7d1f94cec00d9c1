using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Agreement.Tests.Classes;
using RiskPlanner.Model;

namespace RiskPlanner.Agreement.Tests.Estate;

/// <summary>Generated cases with many more cycles and with data sets that are nearly alike.</summary>
internal static class LongCases
{
    private const int Faster = 12;

    public static Arbitrary<ReplayCase> All { get; } = Arb.From(
        CaseArbitrary.All.Generator.Select(Of),
        replay => CaseArbitrary.All.Shrinker(replay));

    public static ReplayCase Of(ReplayCase replay) => replay with { Plan = Hastened(Crowd.Of(replay.Plan)) };

    private static Plan Hastened(Plan plan) => plan with
    {
        BackupPolicies = [.. plan.BackupPolicies.Select(policy => policy with { Schedule = Hastened(policy.Schedule) })],
        DataSets = [.. plan.DataSets.Select(dataSet => dataSet with { Updates = Hastened(dataSet.Updates) })],
    };

    private static Schedule? Hastened(Schedule? schedule) => schedule is { Every: { } every }
        ? Schedule.Repeating(Period.FromMinutes((long)every.ToDuration().TotalMinutes / Faster), schedule.First)
        : schedule;
}
