using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using NodaTime;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Analysis.Destruction;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

using RouteKind = RiskPlanner.Analysis.Destruction.RouteKind;

namespace RiskPlanner.Agreement.Tests.Destruction;

/// <summary>
/// What the report on a destroyed key says of its routes is what recoverers find in the world of tokens: they read the data while
/// one is open, and by none that has ended.
/// </summary>
public class DestructionTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure
        .WithMaxTest(800)
        .WithReplay(FSharpOption<FsCheck.Replay>.Some(new FsCheck.Replay(new Rnd(20261121, 7), FSharpOption<int>.None)));

    [Fact]
    [Trait("Category", "LongProof")]
    public void Data_can_be_read_exactly_while_a_route_is_open()
    {
        var counts = new int[2];
        ForEach((plan, at, read) =>
        {
            if (TwinOutlives(plan)) return;
            var open = Report(plan, at).Routes.Any(route => Replayed(plan, route, at) && route.IsOpenAt(read));
            IsReadWhileOpen(open, plan, at, read);
            counts[open ? 1 : 0]++;
        });

        Assert.All(counts, count => Assert.InRange(count, 300, int.MaxValue));
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void Copies_that_need_no_key_are_named_policy_by_policy()
    {
        var counts = new int[2];
        ForEach((plan, at, read) =>
        {
            if (TwinOutlives(plan)) return;
            var withoutCkdsCopies = plan with { KeyManagers = [], KeyStores = [.. plan.KeyStores.Select(store => store with { Backups = [] })] };
            foreach (var policy in plan.DataSets[0].Backups)
            {
                var alone = withoutCkdsCopies with { DataSets = [plan.DataSets[0] with { Backups = [policy] }] };
                var open = Report(alone, at).Routes.Any(route => route.Kind == RouteKind.OtherCopy && route.IsOpenAt(read));
                IsReadWhileOpen(open, alone, at, read);
                counts[open ? 1 : 0]++;
            }
        });

        Assert.All(counts, count => Assert.InRange(count, 300, int.MaxValue));
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void What_is_under_a_twin_can_be_read_exactly_while_the_twin_keeps_the_value_or_something_keeps_it_for_the_twin()
    {
        var counts = new int[2];
        ForEach((plan, at, read) =>
        {
            if (plan.DataSets[0].LabelChanges.Count > 0) return;
            var own = plan.DataSets[0].KeyLabel!.Value;
            foreach (var twin in plan.Keys.Where(key => (key.SameValueAs ?? key.Label) == ValueOf(plan, own)).Select(key => key.Label))
            {
                var under = plan with { DataSets = [plan.DataSets[0] with { Backups = [] }, plan.DataSets[0] with { Name = new("APPL.TWIN"), KeyLabel = twin, Backups = [] }] };
                if (twin == own || !WrittenAlike(under)) continue;
                var open = Report(under, at).Routes.Any(route => route.KeyLabels.Contains(twin) && route.IsOpenAt(read));
                IsReadWhileOpen(open, under, at, read, reader: 1);
                counts[open ? 1 : 0]++;
            }
        });

        Assert.All(counts, count => Assert.InRange(count, 10, int.MaxValue));
    }

    /// <summary>Demands that data can be read where it is told to be; the plan and its routes are written for the message only where it is otherwise.</summary>
    private static void IsReadWhileOpen(bool open, Plan plan, Instant at, Instant read, int reader = 0)
    {
        if (open != IsRead(plan, at, read, reader)) Assert.Fail($"Open: {open} at {read}, destroyed at {at}:\n{PlanFile.Write(plan)}\n{string.Join('\n', Report(plan, at).Routes)}");
    }

    /// <summary>For each encrypted data set of a generated plan: destroyed in the middle, read at some moments later.</summary>
    private static void ForEach(Action<Plan, Instant, Instant> check) => Prop.ForAll(CaseArbitrary.All, replay =>
    {
        foreach (var dataSet in replay.Plan.DataSets.Where(dataSet => dataSet.Labels.Any()))
        {
            var plan = Alone(replay.Plan, dataSet);
            var at = plan.From + ((plan.Until - plan.From) / 2);
            // A key that is not there cannot be destroyed, and of what is in clear there is none.
            if (Report(plan, at).KeyLabel is not { } label || !plan.Keys.First(key => key.Label == label).ExistsAt(at)) continue;
            // What could not be written under its first label may be under another one later, when that key is destroyed already.
            if (dataSet.LabelChanges.Count > 0 && dataSet.KeyLabel is { } first && !CanWrite(plan, first, dataSet.BeginsIn(plan))) continue;
            foreach (var part in new[] { 0.1, 0.5, 0.95 }) check(plan, at, at + ((plan.Until - at) * part));
        }
    }).Check(Config);

    /// <summary>
    /// The data set without neighbours that would put the key back. Recoverers use the spare domain of the data's own sysplex and
    /// the report counts that of any, so that all have one or none has. Other key stores that hold the key are a proviso of the report.
    /// Nobody is named: what somebody may not read today a permit lets him read tomorrow, so that the report looks at no access list.
    /// </summary>
    private static Plan Alone(Plan plan, DataSetDefinition dataSet) => plan with
    {
        KeyProfiles = [],
        Recoverers = [],
        Applications = [.. plan.Applications.Select(application => application with { RunsAs = null })],
        // Which versions are counted goes by what was written since, and block copies that are left under a former label with them.
        BackupPolicies = [.. plan.BackupPolicies.Select(policy => dataSet.LabelChanges.Count == 0 ? policy with { RunsAs = null } : policy with { RunsAs = null, OnlyChanged = false, Expires = null })],
        DataSets = [dataSet with { Uses = null, Checks = null, DeletedAt = null }],
        Sites = [.. plan.Sites.Select(site => site with { TkeZones = [] })],
        Arrays = [.. plan.Arrays.Select(array => array with { UnlockedBy = null })],
        Tapes = [.. plan.Tapes.Select(tape => tape with { KeyServer = null, KeyLabels = [] })],
        Sysplexes = [.. plan.Sysplexes.Select(sysplex => sysplex with { SpareDomain = plan.Sysplexes[0].SpareDomain, SharesUpdates = true })],
        KeyStores = [.. plan.KeyStores.Select(store => store with { Follows = null })],
        Keys = [.. plan.Keys.OrderBy(key => key.KeyStore == HomeSysplex.Of(plan, dataSet).KeyStore ? 0 : 1).DistinctBy(key => key.Label)],
    };

    /// <summary>Whether a label gets another value, or its record is deleted, while a twin keeps the former one, where recoverers do not look for it and others may.</summary>
    private static bool TwinOutlives(Plan plan) =>
        plan.Keys.Any(key => (key.NewValues.Count > 0 || key.DeletedAt is not null) && plan.Keys.Any(other => other != key && ValueOf(plan, other.Label) == ValueOf(plan, key.Label)));

    private static KeyLabel ValueOf(Plan plan, KeyLabel label) => plan.Keys.First(key => key.Label == label).SameValueAs ?? label;

    /// <summary>Whether both data sets are under the same value: each label is as it was when both were written, from the start on.</summary>
    private static bool WrittenAlike(Plan plan) =>
        plan.DataSets.All(dataSet => dataSet.CreatedAt is null && plan.Keys.First(key => key.Label == dataSet.KeyLabel) is { CreatedAt: null, DeletedAt: null, ActiveFrom: null, Archived: null, CpacfExportable: true } key
            // Renewed before anything is written under it, it is no twin of anything.
            && !key.NewValues.Any(renewed => renewed <= plan.From));

    private static DestructionReport Report(Plan plan, Instant at) => DestructionAnalysis.OfDataSet(plan, plan.DataSets[0].Name, at);

    private static bool CanWrite(Plan plan, KeyLabel label, Instant at) => plan.Keys.First(key => key.Label == label) is var key && key.ExistsAt(at) && key.StateAt(at) == KeyState.Active;

    // Recoverers look for the value under the label that they miss, not under others; the other kinds are not in these plans.
    private static bool Replayed(Plan plan, DestructionRoute route, Instant at) =>
        route.Kind == RouteKind.OtherCopy || (route.Kind != RouteKind.Twin && route.KeyLabels.Contains(Report(plan, at).KeyLabel!.Value));

    // What waits for a date or a recall can be read by whoever wants to.
    private static bool IsRead(Plan plan, Instant at, Instant read, int reader = 0)
    {
        var checkedThen = plan with { DataSets = [.. plan.DataSets.Select(dataSet => dataSet with { Checks = Schedule.On(read) })] };
        var strike = new Strike(ThreatCatalogue.Find("key-deletion")!, Report(plan, at).KeyLabel!.Value.Text, at, Discovery.Check);
        return new ReplayEngine(new SymbolicWorldFactory()).Run(checkedThen, [strike], seed: 1).Outcomes[reader].Kind != OutcomeKind.Lost;
    }
}
