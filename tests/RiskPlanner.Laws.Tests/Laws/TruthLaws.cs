using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Laws.Tests.Course;
using RiskPlanner.Laws.Tests.Mutants;
using RiskPlanner.Model;
using RiskPlanner.Simulation;
using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;
using Xunit.Abstractions;

namespace RiskPlanner.Laws.Tests.Laws;

/// <summary>Laws 5, 10 and 13: what is told against what can be seen in the world.</summary>
public class TruthLaws(ITestOutputHelper output)
{
    private const int InTheEmulator = 60;

    [Fact]
    public void Law_5_readable_is_not_lost() => LawRun.Try(output, 5, ReadableIsNotLost, StoryMutants.OfReadability);

    [Fact]
    public void Law_10_clear_needs_no_key() => LawRun.Try(output, 10, ClearNeedsNoKey, StoryMutants.OfClearCopies);

    [Fact]
    public void Law_10_clear_needs_no_key_in_the_emulator() => LawRun.TryInTheEmulator(output, 10, InTheEmulator, ClearNeedsNoKey);

    [Fact]
    public void Law_13_true_causes() => LawRun.Try(output, 13, TrueCauses, StoryMutants.OfCauses);

    [Fact]
    public void Law_13_true_causes_in_the_emulator() => LawRun.TryInTheEmulator(output, 13, InTheEmulator, TrueCauses);

    private static LawResult ReadableIsNotLost(Subject subject, ReplayCase replay)
    {
        var applies = false;
        foreach (var discovered in subject.Discoveries(replay))
        {
            // Of what its application has deleted copies may be there, and nothing is asked for.
            if (!discovered.DataSet.ExistsAfter(discovered.State.Now)) continue;
            var readable = Readable(discovered).ToList();
            if (readable.Count == 0) continue;
            applies = true;
            var (address, youngest) = readable.MaxBy(place => place.Version);
            var outcome = discovered.Outcome;
            // Where each place there is waits for a key server, its restoration is what provides one.
            var volumes = discovered.State.Plan.Arrays.SelectMany(array => array.Volumes).ToList();
            var placesWait = !volumes.Exists(discovered.World.IsStanding) && volumes.Exists(discovered.World.IsWaiting);
            var wantsPlaceOnly = outcome.Kind == OutcomeKind.Unavailable && outcome.Ends.All(end =>
                end.Step.Action is RecoveryAction.AddVolume or RecoveryAction.StartSysplex || (placesWait && end.Step.Action == RecoveryAction.RestoreKeyServer));
            if ((outcome.Survived || wantsPlaceOnly) && outcome.Version >= youngest) continue;
            return LawResult.Broken($"{address} can be read with version {youngest}, and told is: {Promise.Words(outcome)}");
        }

        return new LawResult(applies, null);
    }

    private static IEnumerable<(CopyAddress Address, int Version)> Readable(Discovered discovered)
    {
        var versions = discovered.State.AllVersionsOf(discovered.DataSet.Name);
        foreach (var place in ((IWorldInspection)discovered.World).PlacesOf(discovered.DataSet.Name))
        {
            // What has its own name its application may read where recoverers may not.
            var roles = place.Address == discovered.State.AddressOf(discovered.DataSet) ? [Role.Recoverer, Role.Checker] : new[] { Role.Recoverer };
            foreach (var (sysplex, role) in discovered.State.Plan.Sysplexes.Where(sysplex => discovered.World.IsRunning(sysplex.Name)).SelectMany(sysplex => roles, (sysplex, role) => (sysplex, role)))
            {
                var read = discovered.World.Read(sysplex.Name, role, place.Address);
                if (read.Done && versions.FindLast(version => version.Content == read.Content) is { } version) yield return (place.Address, version.Number);
            }
        }
    }

    private static LawResult ClearNeedsNoKey(Subject subject, ReplayCase replay)
    {
        var plan = replay.Plan;
        var at = replay.Strikes.Max(strike => strike.At);
        var course = subject.AfterEvents(plan, replay.Strikes);
        IReadOnlyList<Strike> keysGone =
        [
            .. plan.KeyStores.Select(store => new Strike(ThreatCatalogue.Find("ckds-loss")!, store.Name, at, Discovery.AtOnce)),
            .. plan.Sysplexes.Select(sysplex => new Strike(ThreatCatalogue.Find("master-key-loss")!, sysplex.Name, at, Discovery.AtOnce)),
            .. plan.Keys.Select(key => new Strike(ThreatCatalogue.Find("key-destruction")!, key.Label.Text, at, Discovery.AtOnce)),
        ];
        // What each copy in clear would give alone, seen without asking the story: it is brought back on a copy of the world.
        var applies = false;
        ReplayCourse? after = null;
        foreach (var dataSet in plan.DataSets)
        {
            if (YoungestInClear(course, dataSet) is not { } youngest) continue;
            applies = true;
            after ??= subject.AfterEvents(plan, [.. replay.Strikes, .. keysGone]);
            var outcome = subject.Now(after, dataSet);
            if (!outcome.Survived || outcome.Version < youngest.Version)
                return LawResult.Broken($"{youngest.Address} in clear gives version {youngest.Version}; with every key, CKDS and master key gone: {Promise.Words(outcome)}");
            // A younger version may come from what is not in clear, such as a dump that is encrypted as a whole, with what that needs.
            if (outcome.Version == youngest.Version && outcome.Runbook.Steps.FirstOrDefault(step => step.Profile.Lasts) is { } key)
                return LawResult.Broken($"a step for keys: {RecoveryActions.Instruction(key)}\n{Promise.Words(outcome)}");
        }

        return new LawResult(applies, null);
    }

    private static (CopyAddress Address, int Version)? YoungestInClear(ReplayCourse course, DataSetDefinition dataSet)
    {
        var state = course.State;
        var home = HomeSysplex.InOrder(state.Plan, dataSet).FirstOrDefault(sysplex => state.World.IsRunning(sysplex.Name));
        var volume = state.Plan.Arrays.SelectMany(array => array.Volumes).FirstOrDefault(state.World.IsStanding);
        if (home is null || volume is null) return null;
        (CopyAddress Address, int Version)? best = null;
        foreach (var copy in state.CopiesOf(dataSet.Name).Where(copy => !copy.Continuous && state.World.Inspect(copy.Address) is { IsClear: true }))
        {
            var fork = state.World.Fork();
            if (fork.Inspect(copy.Address)!.Site != home.Site) fork.Carry(copy.Address, home.Site);
            var target = new CopyAddress(CopyNames.Restored(state.Plan, dataSet, 1), volume);
            var back = fork.BringBack(new BringBackOrder { Sysplex = home.Name, Utility = copy.Step.Utility, Copy = copy.Address, Target = target, TargetLabel = null });
            if (!back.Done) continue;
            var read = fork.Read(home.Name, Role.Recoverer, back.ReadableAt ?? target);
            if (read.Done && state.AllVersionsOf(dataSet.Name).FindLast(version => version.Content == read.Content) is { } version && !(best?.Version >= version.Number))
                best = (copy.Address, version.Number);
        }

        return best;
    }

    private static LawResult TrueCauses(Subject subject, ReplayCase replay)
    {
        var applies = false;
        foreach (var discovered in subject.Discoveries(replay))
        {
            foreach (var failure in discovered.Outcome.Failures)
            {
                if (Holds(replay, discovered, failure) is not { } holds) continue;
                applies = true;
                if (!holds) return LawResult.Broken($"not so: {OutcomeWords.Causes([failure])}, told {failure}\n{Promise.Words(discovered.Outcome)}");
            }
        }

        return new LawResult(applies, null);
    }

    /// <summary>Whether a cause that is told can be seen in the world as at discovery; null where it is seen only after a remedy.</summary>
    private static bool? Holds(ReplayCase replay, Discovered discovered, RouteFailure failure)
    {
        var (world, plan) = (discovered.World, discovered.State.Plan);
        var seen = world as IWorldInspection;
        var address = failure.Kind switch
        {
            RouteKind.Primary => discovered.State.AddressOf(discovered.DataSet),
            RouteKind.Copy => failure.Copy!.Address,
            _ => (CopyAddress?)null,
        };
        var home = HomeSysplex.InOrder(plan, discovered.DataSet).FirstOrDefault(sysplex => world.IsRunning(sysplex.Name));
        switch (failure.Cause)
        {
            case Cause.MediumLost when address is { } place:
                // A backup medium failure is of that part of a disk which the copy lies on, and a cartridge is a medium of its own.
                return world.Inspect(place) is null && (!world.IsStanding(place.Medium) || failure.Copy?.Step.VaultAt is not null
                    || replay.Strikes.Any(strike => strike.Threat.Kind is "copy-loss" or "transport-loss" && failure.Kind == RouteKind.Copy));
            case Cause.DataSetNotFound when address is { } place:
                // What was deleted is not in the catalog either, even where a restored volume has it again.
                return world.Inspect(place) is null || (home is not null && world.Read(home.Name, Role.Recoverer, place).Failure is { Cause: Cause.DataSetNotFound });
            case Cause.NoCommittedVersion when address is { } place:
                return world.Inspect(place) is not null;
            case Cause.CartridgeElsewhere when address is { } place && home is not null && failure.At is null:
                return world.Inspect(place) is { } state && state.Site != home.Site;
            case Cause.NoVolumeToRestoreTo:
                return !plan.Arrays.SelectMany(array => array.Volumes).Any(world.IsStanding);
            case Cause.InventoryLost or Cause.InventoryBackLevel when failure.About is { } inventory:
                return world.IsInventoryLost(inventory) == (failure.Cause == Cause.InventoryLost);
            case Cause.NotInInventory when address is { } place:
                return world.Inspect(place) is not null;
            case Cause.SysplexDown:
                return home is null;
            case Cause.NoCkdsCopyKept when home is not null:
                return discovered.State.CkdsCopiesOf(home.KeyStore).Count == 0;
            case Cause.CkdsCopyLost when failure.Source is { } copy && seen is not null:
                return seen.InspectCkdsCopy(copy) is null;
            case Cause.NothingCommitted:
                return discovered.State.VersionsOf(discovered.DataSet.Name).Count == 0;
            case Cause.KeyNotFound or Cause.KeyNotRefreshed or Cause.KeyArchived or Cause.KeyPreActive or Cause.KeyDeactivated or Cause.NoKeyAccess or Cause.KeyRecordDamaged
                when failure.Kind == RouteKind.Primary && failure.At is null && home is not null && failure.About is { } label && discovered.Outcome.Ends.Count < 2 && !IsBehindAnOutage(discovered, failure)
                    && Asked(discovered, home, new KeyLabel(label), failure.Cause) is { Count: > 0 } asked:
                return asked.Contains(failure.Cause);
            default:
                return null;
        }
    }

    /// <summary>
    /// What those are answered of a key who read a data set under its own name: who recovers, and its application; where nothing was ever committed it is
    /// the application that was refused. Left out are answers that do not speak of a cause that is told.
    /// </summary>
    private static List<Cause> Asked(Discovered discovered, Sysplex home, KeyLabel label, Cause told)
    {
        var (world, plan) = (discovered.World, discovered.State.Plan);
        var byApplication = world.ProbeKey(home.Name, Role.Application, label, plan.RunsAsOf(discovered.DataSet)).Failure?.Cause;
        var answers = (discovered.State.VersionsOf(discovered.DataSet.Name).Count == 0 ? [byApplication]
            : plan.Recoverers.Count == 0 ? [world.ProbeKey(home.Name, Role.Recoverer, label).Failure?.Cause]
            : new[] { world.ProbeKey(home.Name, Role.Recoverer, label).Failure?.Cause, byApplication }).OfType<Cause>().ToList();
        // A key can have more than one such cause, and one that is ended shows the next. The probe asks to encrypt, which an archived key may refuse
        // before its end is looked at; the route reads. What is told may stand behind a key or a key service that was put right.
        return answers.Exists(cause => cause is Cause.KeyServiceDown or Cause.DesMasterKeyMismatch or Cause.CkdsLost or Cause.PkdsMismatch or Cause.PkdsLost or Cause.SecurityDataBaseLost or Cause.KeyDecryptsOnly)
            ? []
            : answers.FindAll(cause => cause == told || cause is not (Cause.KeyNotFound or Cause.KeyRecordDamaged or Cause.KeyValueDiffers));
    }

    /// <summary>Whether an outage of the same route is told before a cause: of what is lost it is told what stands behind it.</summary>
    private static bool IsBehindAnOutage(Discovered discovered, RouteFailure failure) => discovered.Outcome.Failures.TakeWhile(told => told != failure)
        .Any(told => (told.Kind, told.Copy, told.At) == (failure.Kind, failure.Copy, failure.At) && CauseTable.Of(told.Cause).Relief is not null);
}
