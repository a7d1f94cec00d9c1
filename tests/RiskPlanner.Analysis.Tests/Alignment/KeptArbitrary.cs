using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Tests.Alignment;

/// <summary>Plans of some years that differ in everything that an alignment depends on.</summary>
internal static class KeptArbitrary
{
    private static readonly Gen<bool> Coin = Gen.Elements(true, false);

    private static readonly Gen<Plan> Generated =
        from months in Gen.Choose(6, 60)
        from changes in ScheduleOf(3, 14)
        from retained in Gen.Choose(0, 3)
        from sets in Gen.Choose(0, 2)
        from hasParts in Coin
        from spareDomain in Coin
        from repositories in Gen.Choose(0, 9)
        from cycles in Gen.Choose(0, 3).SelectMany(Cycles)
        from dataSets in Gen.Choose(1, 3).SelectMany(DataSets)
        let until = Kept.Day(2020, 1, 1) + Duration.FromDays(months * 30)
        select Kept.Plan with
        {
            Until = until,
            KeyStores =
            [
                Kept.Plan.KeyStores[0] with
                {
                    Backups = cycles,
                    MasterKey = new()
                    {
                        Changes = changes,
                        RetainedGenerations = hasParts ? retained : 0,
                        PartsAt = hasParts ? ["PROD"] : [],
                        PartSets = [.. Enumerable.Range(0, sets).Select(number => new KeyPartSet { Site = "PROD", Holders = ["One", "Two"], Generations = number })],
                    },
                },
            ],
            Sysplexes = [Kept.Plan.Sysplexes[0] with { SpareDomain = spareDomain }],
            KeyManagers = repositories > 0 ? [] : [new() { Name = "EKMF", Kind = KeyManagerKind.Repository, Site = "PROD", Keys = [new("DSET.PRIM.**")] }],
            BackupPolicies = [Policy("REPRO", "REPRO"), Policy("DUMP", "ADRDSSU-DUMP")],
            DataSets = dataSets,
        };

    private static readonly Gen<Plan> Lived =
        from plan in Generated
        from archived in Gen.Elements(ArchivedKeyPolicy.Fail, ArchivedKeyPolicy.Use, ArchivedKeyPolicy.DecryptOnly)
        from lives in Gen.Choose(0, 9).ListOf(2)
        from days in Gen.Choose(0, 1800).ListOf(4)
        select plan with
        {
            KeyStores = [plan.KeyStores[0] with { ArchivedKeys = archived }],
            Keys = [.. plan.Keys.Zip(lives, (key, life) => Living(key, life, [.. days.Order().Select(day => plan.From + Duration.FromDays(day))]))],
        };

    /// <summary>Plans whose keys live through nothing.</summary>
    public static Arbitrary<Plan> All { get; } = Generated.Where(plan => PlanValidator.Validate(plan).Count == 0).ToArbitrary();

    /// <summary>Plans whose keys have dates, are archived, and get new values.</summary>
    public static Arbitrary<Plan> WithLives { get; } = Lived.Where(plan => PlanValidator.Validate(plan).Count == 0).ToArbitrary();

    private static KeyDefinition Living(KeyDefinition key, int life, IReadOnlyList<Instant> moments) => life switch
    {
        0 => key with { ActiveUntil = moments[1] },
        1 => key with { ActiveFrom = moments[0] },
        2 => key with { Archived = moments[0], Recalled = moments[2] },
        3 => key with { Archived = moments[2] },
        4 or 5 => key with { NewValues = [moments[1]] },
        6 => key with { NewValues = [.. moments.Distinct()] },
        7 => key with { NewValues = [moments[0]], Archived = moments[1] },
        _ => key,
    };

    private static Gen<Schedule?> ScheduleOf(int leastMonths, int mostMonths) =>
        from every in Gen.Choose(leastMonths, mostMonths)
        from first in Gen.Choose(0, 400)
        from has in Gen.Choose(0, 5)
        select has == 0 ? null : Schedule.Repeating(Period.FromMonths(every), Kept.Day(2020, 1, 1) + Duration.FromHours(first * 12));

    private static Gen<IReadOnlyList<CkdsBackup>> Cycles(int count) =>
        from days in Gen.Choose(2, 200).ListOf(count)
        from keeps in Gen.Choose(1, 12).ListOf(count)
        select (IReadOnlyList<CkdsBackup>)[.. days.Zip(keeps).Select((cycle, number) =>
            new CkdsBackup(Schedule.Repeating(Period.FromDays(cycle.First)), cycle.Second, "PROD") { Name = $"CYCLE{number}" })];

    private static Gen<IReadOnlyList<DataSetDefinition>> DataSets(int count) =>
        from uses in ScheduleOf(1, 30).ListOf(count)
        from updates in ScheduleOf(4, 40).ListOf(count)
        from keys in Gen.Choose(0, 1).ListOf(count)
        from backups in Gen.Choose(0, 5).ListOf(count)
        select (IReadOnlyList<DataSetDefinition>)[.. Enumerable.Range(0, count).Select(number => Kept.Plan.DataSets[0] with
        {
            Name = new($"HISTORY.YEARS{number}"),
            KeyLabel = Kept.Plan.Keys[keys[number]].Label,
            Uses = uses[number],
            Updates = backups[number] == 1 ? updates[number] : null,
            Backups = backups[number] switch { 0 => ["REPRO"], 2 => ["DUMP"], _ => [] },
        })];

    private static BackupPolicy Policy(string name, string utility) => new()
    {
        Name = name,
        Schedule = Schedule.Repeating(Period.FromMonths(5)),
        Steps = [new() { Utility = utility, To = utility == "REPRO" ? "PRD002" : "CARTS", KeyLabel = utility == "REPRO" ? Kept.Plan.Keys[1].Label : null }],
    };
}
