using NodaTime;
using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Model;
using RiskPlanner.Naming;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Renaming;

/// <summary>
/// A renaming that is carried out in a plan replays, in both worlds: at each moment between its steps every data set has its last committed version under a label that the
/// plan states, and what strikes then takes no more than it takes from the plan without the renaming (docs/naming/renaming.md).
/// </summary>
public class RenamedPlanReplayTests
{
    private static readonly Lazy<IReadOnlyList<RenamedCase>> Cases = new(() => [.. Enumerable.Range(0, Generated.Count(600)).Select(RenamedCase.Of).OfType<RenamedCase>().Where(one => one.After.Moved > 0)]);

    [Fact]
    public void It_is_a_plan_without_faults() => Assert.All(Cases.Value, one => Assert.Empty(PlanValidator.Validate(one.After.Plan)));

    [Fact]
    public void What_is_renamed_is_enough_to_go_by()
    {
        var (moved, policies, deleted, left) = (0, 0, 0, 0);
        foreach (var step in Cases.Value.SelectMany(one => one.After.Steps))
        {
            if (step is { Step.Kind: RenameStepKind.Copy, At: not null }) moved++;
            if (step is { Step.Defines.Kind: RenameDefinitionKind.BackupPolicy, At: not null }) policies++;
            if (step is { Step.Kind: RenameStepKind.Delete, At: not null }) deleted++;
            if (step.At is null) left++;
        }

        Assert.True(Cases.Value.Count >= 200 && moved >= 300 && policies >= 100 && deleted >= 20 && left >= 100, $"{Cases.Value.Count} plans, {moved} data sets, {policies} policies, {deleted} records deleted, {left} steps left");
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void At_each_moment_the_last_committed_version_is_read_under_a_label_that_the_plan_states()
    {
        var (looked, under) = (0, 0);
        foreach (var one in Cases.Value)
        {
            foreach (var at in one.Between())
            {
                var (before, after) = (Replayed(one.Before, Harmless(one, at)), Replayed(one.After.Plan, Harmless(one, at)));
                foreach (var (was, now) in before.Zip(after))
                {
                    // What the plan itself makes unreadable is so with the renaming too.
                    if (was.Kind != OutcomeKind.Intact) continue;
                    looked++;
                    Assert.True(now.Kind == OutcomeKind.Intact && !(now.Version < was.Version) && now.Version is null == was.Version is null && now.LostUpdates == 0, $"at {at}: {was}\n{now}\n{CaseFile.Write(new ReplayCase(one.After.Plan, [Harmless(one, at)]), "renamed")}");
                    // A first encryption of the plan's own that fails leaves the data in clear.
                    if (now.Version is null || was.Label != RenamedCase.StatedAt(one.Before, was.DataSet, at)) continue;
                    var stated = RenamedCase.StatedAt(one.After.Plan, now.DataSet, at);
                    Assert.True(stated == now.Label, $"at {at} the plan states {stated}: {now}\n{CaseFile.Write(new ReplayCase(one.After.Plan, [Harmless(one, at)]), "renamed")}");
                    if (now.Label is { } label && one.Before.Keys.All(key => key.Label != label)) under++;
                }
            }
        }

        Assert.True(looked >= 2_000 && under >= 500, $"{looked} data sets looked at, {under} under new labels");
    }

    // Of every other plan: a replay for each volume and moment takes longest.
    [Fact]
    [Trait("Category", "LongProof")]
    public void A_loss_of_the_primary_between_the_steps_ends_no_worse_than_without_the_renaming()
    {
        var (looked, recovered) = (0, 0);
        foreach (var one in Cases.Value.Where((_, index) => index % 2 == 0))
        {
            foreach (var at in one.Between())
            {
                foreach (var volume in one.Before.DataSets.Select(dataSet => dataSet.Volume).Distinct())
                {
                    var strike = new Strike(ThreatCatalogue.Find("volume-failure")!, volume, at, Discovery.AtOnce);
                    foreach (var (was, now) in Replayed(one.Before, strike).Zip(Replayed(one.After.Plan, strike)))
                    {
                        if (IsOnItsWay(one.After.Plan, now.DataSet, at)) continue;
                        looked++;
                        if (was.Kind == OutcomeKind.Recovered) recovered++;
                        // What was migrated is recalled to be copied, and lies where the loss strikes until it migrates again.
                        if (was.Kind == OutcomeKind.Intact && one.Before.DataSets.First(dataSet => dataSet.Name == now.DataSet) is { Migrates: not null } own && own.Volume == volume) continue;
                        // By its version: where a new value of the old key ends the updates of the plan as it was, those of the renamed one go on.
                        Assert.True(now.Kind <= was.Kind && !(now.Version < was.Version) && (was.Version is null || now.Version is not null), $"{was}\n{now}\n{CaseFile.Write(new ReplayCase(one.After.Plan, [strike]), "renamed")}");
                    }
                }
            }
        }

        Assert.True(looked >= 1_500 && recovered >= 250, $"{looked} losses, {recovered} of them with a recovery");
    }

    [Fact]
    public void An_old_record_that_is_deleted_at_once_is_caught() => Assert.True(Caught(one => one.After.Plan with { Keys = [.. one.After.Plan.Keys.Select(key => IsOld(one, key) ? key with { DeletedAt = NewsOf(one) + Duration.FromSeconds(1) } : key)] }));

    /// <summary>What KGUP RENAME does: the record has another name, and the data the label that it had.</summary>
    [Fact]
    public void Labels_that_are_swapped_without_a_copy_are_caught() => Assert.True(Caught(one => one.After.Plan with
    {
        DataSets = [.. one.After.Plan.DataSets.Zip(one.Before.DataSets, (now, was) => now with { KeyLabel = was.KeyLabel, LabelChanges = was.LabelChanges })],
        Keys = [.. one.After.Plan.Keys.Select(key => IsOld(one, key) ? key with { DeletedAt = LastOf(one) } : key)],
    }));

    private static bool IsOld(RenamedCase one, KeyDefinition key) => one.After.Steps.Any(step => step.Step.Kind == RenameStepKind.Copy && step.At is not null && step.Step.From == key.Label.Text) && !(key.BornAt >= NewsOf(one));

    private static Instant NewsOf(RenamedCase one) => one.After.Steps.First(step => step is { Step.Kind: RenameStepKind.KgupAdd, At: not null }).At!.Value;

    private static Instant LastOf(RenamedCase one) => one.After.Steps.Where(step => step.Step.Kind == RenameStepKind.Catalog).Max(step => step.At)!.Value;

    private static bool Caught(Func<RenamedCase, Plan> mutant) => Cases.Value.Take(50).Any(one => one.Between().Any(at =>
        Replayed(one.Before, Harmless(one, at)).Zip(Replayed(mutant(one), Harmless(one, at))).Any(pair => pair.First.Kind == OutcomeKind.Intact && pair.Second.Kind != OutcomeKind.Intact)));

    /// <summary>The copy that moves a data set is a write: until Global Copy, which keeps no order of writes, has it at the other end, the mirror is of no use, as after each update.</summary>
    private static bool IsOnItsWay(Plan plan, DataSetName name, Instant at)
    {
        var dataSet = plan.DataSets.First(one => one.Name == name);
        var lag = new BackupCoverage(plan).PoliciesOf(dataSet).SelectMany(policy => policy.Steps).Where(step => step.Utility == "GLOBAL-COPY").Select(step => step.Lag?.ToDuration() ?? Duration.Zero).Append(Duration.Zero).Max();
        return dataSet.LabelChanges.Any(change => change.At <= at && at <= change.At + lag);
    }

    /// <summary>Something that takes nothing away: a system is started anew, and everybody looks at what he has.</summary>
    private static Strike Harmless(RenamedCase one, Instant at) => new(ThreatCatalogue.Find("ipl")!, one.Before.Sysplexes[^1].Name, at, Discovery.AtOnce);

    private static IReadOnlyList<DataSetOutcome> Replayed(Plan plan, Strike strike)
    {
        var replay = new ReplayCase(plan, [strike]);
        var outcomes = Judges.Emulated(replay);
        Assert.Empty(Judges.Differences(outcomes, Judges.Symbolic(replay)));
        return outcomes;
    }
}
