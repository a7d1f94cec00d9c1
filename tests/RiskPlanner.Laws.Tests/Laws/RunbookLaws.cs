using NodaTime;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Interchange;
using RiskPlanner.Laws.Tests.Course;
using RiskPlanner.Laws.Tests.Mutants;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;
using Xunit.Abstractions;

namespace RiskPlanner.Laws.Tests.Laws;

/// <summary>Laws 6, 12 and 17: what a runbook does, and what no act could do.</summary>
public class RunbookLaws(ITestOutputHelper output)
{
    private const int InTheEmulator = 60;

    [Fact]
    public void Law_12_the_runbook_runs() => LawRun.Try(output, 12, (subject, replay) => TheRunbookRuns(subject, replay, each: true), StoryMutants.OfRunbooks);

    [Fact]
    public void Law_12_the_runbook_runs_with_steps_that_may_be_more_than_needed() =>
        LawRun.Try(output, 12, (subject, replay) => TheRunbookRuns(subject, replay, each: false), [.. StoryMutants.OfRunbooks.Take(2)], "steps may be more than needed");

    [Fact]
    public void Law_12_the_runbook_runs_in_the_emulator() =>
        LawRun.TryInTheEmulator(output, 12, InTheEmulator, (subject, replay) => TheRunbookRuns(subject, replay, each: false), "steps may be more than needed");

    [Fact]
    public void Law_6_an_outage_is_a_promise() => LawRun.Try(output, 6, (subject, replay) => AnOutageIsAPromise(subject, replay, each: true), StoryMutants.OfOutages);

    [Fact]
    public void Law_6_an_outage_is_a_promise_with_ends_that_may_be_more_than_needed() =>
        LawRun.Try(output, 6, (subject, replay) => AnOutageIsAPromise(subject, replay, each: false), StoryMutants.OfOutages, "ends may be more than needed");

    [Fact]
    public void Law_17_recovery_does_no_harm() => LawRun.Try(output, 17, (subject, replay) => RecoveryDoesNoHarm(subject, replay, readable: true), StoryMutants.OfHarm);

    [Fact]
    public void Law_17_recovery_does_no_harm_to_what_is_promised_of_others() => LawRun.Try(
        output, 17, (subject, replay) => RecoveryDoesNoHarm(subject, replay, readable: false), [.. StoryMutants.OfHarm.Skip(1)], "promises of other data sets");

    [Theory]
    [InlineData("PROD", "to: CARTS, vaultAt: VAULT")]
    [InlineData("RECOV", "to: CARTS")]
    public void Law_17_holds_of_cartridges_where_the_recovery_of_another_data_set_has_started_the_sysplex_elsewhere(string drivesAt, string target)
    {
        // The drives are where the sysplex runs, not where the plan has it.
        var plan = PlanFile.Read(
            $$$"""
            schema: 1
            name: One sysplex and its cartridges
            horizon: {from: '2026-01-01T00:00:00Z', until: '2026-01-08T00:00:00Z'}
            sites: [{name: PROD, kind: production}, {name: RECOV, kind: recovery}, {name: VAULT, kind: vault}]
            arrays: [{name: A1, site: PROD, volumes: [PRD001]}, {name: A3, site: RECOV, volumes: [REC001]}]
            tapes: [{name: CARTS, site: {{{drivesAt}}}, kind: cartridge}]
            keyStores: [{name: STORE1, sites: [RECOV], masterKey: {retainedGenerations: 2, partsAt: [VAULT]}}]
            sysplexes: [{name: PLEX1, site: PROD, keyStore: STORE1}]
            applications: [{name: APPL, criticality: high}]
            backupPolicies: [{name: DAILY, schedule: {every: PT22H, first: '2026-01-01T20:00:00Z'}, steps: [{utility: ADRDSSU-DUMP, {{{target}}}}]}]
            dataSets:
              - {name: APPL.DATA2, application: APPL, volume: REC001, sizeKiB: 2}
              - {name: APPL.DATA3, application: APPL, volume: PRD001, sizeKiB: 1, backups: [DAILY]}
            """).Plan!;
        var strike = new Strike(ThreatCatalogue.Find("site-loss")!, "PROD", Instant.FromUtc(2026, 1, 5, 12, 0), Discovery.AtOnce);

        var result = RecoveryDoesNoHarm(Subject.Product, new ReplayCase(plan, [strike]), readable: false);

        Assert.True(result.Applies);
        Assert.Null(result.Fault);
    }

    private static LawResult TheRunbookRuns(Subject subject, ReplayCase replay, bool each)
    {
        var applies = false;
        foreach (var discovered in subject.Discoveries(replay))
        {
            var outcome = discovered.Outcome;
            if (outcome.Kind is not (OutcomeKind.Recovered or OutcomeKind.Unavailable)) continue;
            applies = true;
            if (Fault(subject, discovered, each) is { } fault) return LawResult.Broken($"{fault}\n{Promise.Words(outcome)}\n{outcome.Runbook}");
        }

        return new LawResult(applies, null);
    }

    private static string? Fault(Subject subject, Discovered discovered, bool each)
    {
        var steps = discovered.Outcome.Runbook.Steps;
        var promised = discovered.State.AllVersionsOf(discovered.DataSet.Name).First(version => version.Number == discovered.Outcome.Version);
        if (Executor.WhyNot(discovered.State, discovered.World, steps, promised, out var after) is { } why) return why;
        HashSet<CopyAddress>? readable = null;
        for (var index = 0; each && index < steps.Count; index++)
        {
            if (steps[index].IsCheck) continue;
            var others = steps.Where((_, other) => other != index).ToList();
            if (!Executor.LeadsThere(discovered.State, discovered.World, others, promised, out var without)) continue;
            readable ??= Executor.Readable(discovered.State, after);
            if (readable.Except(Executor.Readable(discovered.State, without)).Any()) continue;
            // What is read by a value in storage alone can be read until the next IPL: the record on disk is needed for what comes after.
            if (Restarted(after, discovered.State) is var later && Executor.Readable(discovered.State, later).Except(Executor.Readable(discovered.State, Restarted(without, discovered.State))).Any()) continue;
            // A value that may not be used today is needed for what lies under it once its record is recalled: who lets it be written over loses that for good.
            if (Usable(after, discovered.State) is var recalled && Executor.Readable(discovered.State, recalled).Except(Executor.Readable(discovered.State, Usable(without, discovered.State))).Any()) continue;
            if (HurtsOthers(subject, discovered, after, steps, without, others)) continue;
            return $"nobody misses step {index + 1}: {RecoveryActions.Instruction(steps[index])}";
        }

        return null;
    }

    /// <summary>The world once every key record is recalled and within its dates.</summary>
    private static IWorld Usable(IWorld world, ReplayState known)
    {
        var usable = world.Fork();
        foreach (var key in known.Plan.Keys)
        {
            usable.RecallKeyRecord(key.KeyStore, key.Label);
            usable.MakeKeyValid(key.KeyStore, key.Label);
        }

        return usable;
    }

    /// <summary>The world once each sysplex that runs has been started anew.</summary>
    private static IWorld Restarted(IWorld world, ReplayState known)
    {
        var later = world.Fork();
        foreach (var sysplex in known.Plan.Sysplexes.Where(sysplex => later.IsRunning(sysplex.Name))) later.Ipl(sysplex.Name);
        return later;
    }

    /// <summary>Whether anything, another data set or an older copy of this one, comes back worse than with all steps.</summary>
    private static bool HurtsOthers(Subject subject, Discovered discovered, IWorld with, IReadOnlyList<RecoveryStep> all, IWorld without, IReadOnlyList<RecoveryStep> fewer) =>
        discovered.State.Plan.DataSets.Any(dataSet => Promise.IsWorse(
            Executor.Retold(subject, discovered.State, without.Fork(), fewer, dataSet),
            Executor.Retold(subject, discovered.State, with.Fork(), all, dataSet)));

    private static LawResult AnOutageIsAPromise(Subject subject, ReplayCase replay, bool each)
    {
        var applies = false;
        foreach (var discovered in subject.Discoveries(replay))
        {
            var outcome = discovered.Outcome;
            if (outcome.Kind == OutcomeKind.Unavailable)
            {
                applies = true;
                var promised = discovered.State.AllVersionsOf(discovered.DataSet.Name).First(version => version.Number == outcome.Version);
                if (Executor.WhyNot(discovered.State, discovered.World, outcome.Runbook.Steps, promised, out _) is { } why)
                    return LawResult.Broken($"{why}\n{Promise.Words(outcome)}\n{outcome.Runbook}");
                if (Untold(discovered) is { } untold) return LawResult.Broken($"{untold}\n{Promise.Words(outcome)}\n{outcome.Runbook}");
                foreach (var end in each ? outcome.Ends : [])
                {
                    if (Executor.LeadsThere(discovered.State, discovered.World, outcome.Runbook.Steps.Where(step => step != end.Step), promised, out _))
                        return LawResult.Broken($"not needed: {RecoveryActions.Instruction(end.Step)}\n{Promise.Words(outcome)}\n{outcome.Runbook}");
                }
            }
            else if (outcome.Kind == OutcomeKind.Lost)
            {
                applies = true;
                if (Reliefs.Reach(discovered) is { } reached)
                    return LawResult.Broken($"lost is told, and {reached} gives a good version\n{Promise.Words(outcome)}");
            }
        }

        return new LawResult(applies, null);
    }

    /// <summary>What an end does to another data set and is not told, or is told and not so; null where there is nothing.</summary>
    private static string? Untold(Discovered discovered)
    {
        var primaries = discovered.State.Plan.DataSets.Where(other => other.Name != discovered.DataSet.Name)
            .ToDictionary(discovered.State.AddressOf, other => other.Name);
        if (primaries.Count == 0) return null;
        var (world, seen) = (discovered.World.Fork(), new HashSet<EndEffect>());
        var ends = discovered.Outcome.Ends.Select(end => end.Step).ToList();
        foreach (var step in discovered.Outcome.Runbook.Steps)
        {
            var before = Executor.Readable(discovered.State, world);
            step.CarryOut(world);
            var end = ends.IndexOf(step);
            if (end < 0) continue;
            var after = Executor.Readable(discovered.State, world);
            seen.UnionWith(after.Except(before).Where(primaries.ContainsKey).Select(address => new EndEffect(end, primaries[address], BringsBack: true)));
            seen.UnionWith(before.Except(after).Where(primaries.ContainsKey).Select(address => new EndEffect(end, primaries[address], BringsBack: false)));
        }

        return seen.SetEquals(discovered.Outcome.EndEffects) ? null
            : $"ends do to others: {string.Join("; ", seen)}; told is: {string.Join("; ", discovered.Outcome.EndEffects)}";
    }

    /// <summary>
    /// Whether a recovery puts back a value of a label of which another data set needs a value put back too. Where these are two, the data sets
    /// cannot both be read where they are: who comes second can still be read (law 17), by another route or once the other's value is saved.
    /// </summary>
    private static bool NeedSameLabel(IEnumerable<RecoveryStep> done, DataSetOutcome before) => LabelsPutBack(done).Intersect(LabelsPutBack(before.Runbook.Steps)).Any();

    private static IEnumerable<KeyLabel> LabelsPutBack(IEnumerable<RecoveryStep> steps) => steps
        .Where(step => step.Action is RecoveryAction.RestoreKeyFromStorage or RecoveryAction.RestoreKeyFromCopy or RecoveryAction.RestoreKeyThroughSpareDomain or RecoveryAction.RestoreKeyFromRepository)
        .Select(step => step.Label).OfType<KeyLabel>();

    private static LawResult RecoveryDoesNoHarm(Subject subject, ReplayCase replay, bool readable)
    {
        if (replay.Plan.DataSets.Count < 2) return LawResult.SaysNothing;
        var applies = false;
        foreach (var discovered in subject.Discoveries(replay))
        {
            var outcome = discovered.Outcome;
            if (outcome.Runbook.Steps.Count == 0) continue;
            var after = discovered.World.Fork();
            var legible = readable ? Executor.Readable(discovered.State, after) : [];
            var done = outcome.Runbook.Steps.Where(step => step.CarryOut(after).Done).ToList();
            if (readable && legible.Except(Executor.Readable(discovered.State, after)).Where(address => address.Name != discovered.DataSet.Name).ToList() is [var gone, ..])
                return LawResult.Broken($"{gone} can be read before and not after the recovery of {discovered.DataSet.Name}:\n{outcome.Runbook}");
            foreach (var other in replay.Plan.DataSets.Where(other => other.Name != discovered.DataSet.Name))
            {
                applies = true;
                var before = subject.Now(discovered.Before, other);
                var then = Executor.Retold(subject, discovered.State, after.Fork(), done, other);
                if (Promise.IsWorse(then, before) && !(then.Version == before.Version && NeedSameLabel(done, before)))
                    return LawResult.Broken($"before: {Promise.Words(before)}\nafter: {Promise.Words(then)}\nthe recovery of {discovered.DataSet.Name}:\n{outcome.Runbook}");
            }
        }

        return new LawResult(applies, null);
    }
}
