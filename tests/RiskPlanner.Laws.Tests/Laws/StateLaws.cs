using System.Text.RegularExpressions;
using NodaTime;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Interchange;
using RiskPlanner.Laws.Tests.Course;
using RiskPlanner.Laws.Tests.Mutants;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;
using Xunit.Abstractions;

namespace RiskPlanner.Laws.Tests.Laws;

/// <summary>Laws 8 and 9: what copies hold is what there was when they were taken, and what things are called decides nothing.</summary>
public partial class StateLaws(ITestOutputHelper output)
{
    [Fact]
    public void Law_8_birth() => LawRun.Try(output, 8, Birth, StoryMutants.OfBirth);

    [Fact]
    public void Law_9_names() => LawRun.Try(output, 9, Names, StoryMutants.OfNames);

    /// <summary>
    /// Before anything strikes a CKDS copy has a record if the plan had it when the copy was taken, and a copy that is taken now has what
    /// is on disk, whatever is in storage. Key stores that follow another one hold what came over.
    /// </summary>
    private static LawResult Birth(Subject subject, ReplayCase replay)
    {
        var course = subject.BeforeEvents(replay.Plan, replay.Strikes);
        var applies = false;
        foreach (var store in replay.Plan.KeyStores.Where(store => store.Follows is null))
        {
            var member = replay.Plan.Sysplexes.FirstOrDefault(sysplex => sysplex.KeyStore == store.Name && course.State.World.ProbeKeyService(sysplex.Name).Done);
            var keys = replay.Plan.Keys.Where(key => key.KeyStore == store.Name).ToList();
            if (member is null || keys.Count == 0) continue;
            foreach (var copy in course.State.CkdsCopiesOf(store.Name))
            {
                applies = true;
                if (keys.Find(key => Holds(course.State.World, member, copy.Name, key.Label) != key.ExistsAt(copy.TakenAt)) is { } wrong)
                    return LawResult.Broken($"{copy.Name} of {copy.TakenAt} {(wrong.ExistsAt(copy.TakenAt) ? "lacks" : "has")} {wrong.Label}, made {wrong.BornAt}, deleted {wrong.DeletedAt}");
            }

            if (keys.Find(key => course.State.World.ProbeKey(member.Name, Role.Recoverer, key.Label).Done) is { } live && OfDisk(course.State.World, store, member, live.Label) is { } fault)
                return LawResult.Broken(fault);
        }

        return new LawResult(applies, null);
    }

    /// <summary>Why a copy that is taken now is not what is on disk; null when it is.</summary>
    private static string? OfDisk(IWorld world, KeyStore store, Sysplex member, KeyLabel label)
    {
        const string name = "LAW8";
        var deleted = world.Fork();
        deleted.DeleteKeyRecordOnDisk(store.Name, label);
        deleted.CopyCkds(store.Name, name, store.Sites[0]);
        if (Holds(deleted, member, name, label)) return $"a copy has {label}, which KGUP deleted on disk";
        if (!deleted.ProbeKey(member.Name, Role.Recoverer, label).Done) return $"{label} is gone from storage, which nobody refreshed";

        var onDisk = world.Fork();
        onDisk.LeaveKeyRecordOnDiskAlone(store.Name, label);
        onDisk.CopyCkds(store.Name, name, store.Sites[0]);
        if (onDisk.ProbeKey(member.Name, Role.Recoverer, label).Done) return $"{label} is on disk alone, and is found in storage";
        return Holds(onDisk, member, name, label) ? null : $"a copy lacks {label}, which is on disk";
    }

    private static bool Holds(IWorld world, Sysplex member, string copy, KeyLabel label) =>
        world.Fork().RestoreKey(member.Name, new KeySource.Copy(copy), label).Failure?.Cause is not (Cause.KeyNotFound or Cause.CkdsCopyLost);

    /// <summary>With the first letter of every name moved on by one, which keeps lengths, qualifiers and order, everything ends alike.</summary>
    private static LawResult Names(Subject subject, ReplayCase replay)
    {
        var read = PlanFile.Read(Renamed(replay.Plan, PlanFile.Write(replay.Plan)));
        if (read.Plan is not { } plan) return LawResult.SaysNothing;
        var strikes = replay.Strikes.Select(strike => strike with { Target = Renamed(replay.Plan, strike.Target), In = strike.In is { } store ? Moved(store) : null, Adjacent = Renamed(strike.Adjacent) }).ToList();
        var (here, there) = (subject.Discoveries(replay), subject.Discoveries(new ReplayCase(plan, strikes)));
        if (here.Count != there.Count) return LawResult.Broken($"{here.Count} outcomes, and {there.Count} under other names");
        foreach (var (one, other) in here.Zip(there))
        {
            if (Told(one.Outcome) != Told(other.Outcome) || Moved(one.Outcome.DataSet.Text) != other.Outcome.DataSet.Text)
                return LawResult.Broken($"{Promise.Words(one.Outcome)}\nunder other names: {Promise.Words(other.Outcome)}");
        }

        return LawResult.Holds;
    }

    /// <summary>What is told, names left out.</summary>
    private static string Told(DataSetOutcome outcome) => string.Join(' ',
        outcome.Kind, outcome.Version, outcome.CommittedAt, outcome.DamagedAt, outcome.Age, outcome.LostUpdates, outcome.Takes, outcome.FromClearCopy, outcome.LiesInClear,
        string.Join(',', outcome.Failures.Select(failure => (failure.Kind, failure.Cause))),
        string.Join(',', outcome.Ends.Select(end => (end.Step.Action, end.Takes, end.PlannedAt))),
        string.Join(',', outcome.Runbook.Steps.Select(step => (step.Action, step.ValuesBack))));

    private static string Renamed(Plan plan, string text)
    {
        HashSet<string> names =
        [
            .. plan.Sites.Select(site => site.Name), .. plan.Arrays.Select(array => array.Name), .. plan.Arrays.SelectMany(array => array.Volumes),
            .. plan.Tapes.Select(tape => tape.Name), .. plan.KeyStores.Select(store => store.Name), .. plan.Sysplexes.Select(sysplex => sysplex.Name),
            .. plan.Keys.Select(key => key.Label.Text), .. plan.KeyManagers.Select(manager => manager.Name), .. plan.Applications.Select(application => application.Name),
            .. plan.BackupPolicies.Select(policy => policy.Name), .. plan.DataSets.Select(dataSet => dataSet.Name.Text),
            .. plan.Inventories.Select(inventory => inventory.Name),
            .. plan.KeyStores.SelectMany(store => store.Backups.Where(cycle => cycle.Name is not null).Select(cycle => $"{store.Name}.{cycle.Name}")),
        ];
        // What stands before the asterisks of a profile, or of the names of copies.
        var qualifiers = plan.DataSets.Select(dataSet => dataSet.Name.Text.Split('.')[0]).ToHashSet();
        var prefixes = plan.Keys.Select(key => key.Label.Text.Split('.')[0]).ToHashSet();
        return Word().Replace(text, match => names.Contains(match.Value) || (match.Value.Contains('.', StringComparison.Ordinal) && prefixes.Contains(match.Value.Split('.')[0])) || (match.Value.EndsWith('.') && qualifiers.Contains(match.Value.Split('.')[0])) ? Moved(match.Value) : match.Value);
    }

    // A filter begins as the label does.
    private static AdjacentKeys? Renamed(AdjacentKeys? slip) => slip?.Filter is { } filter ? slip with { Filter = new OperatorMask(Moved(filter.Text)) } : slip;

    private static string Moved(string name) => $"{(char)(name[0] + 1)}{name[1..]}";

    [GeneratedRegex(@"[A-Za-z0-9#$@._\-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
