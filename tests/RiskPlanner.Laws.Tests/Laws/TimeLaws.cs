using NodaTime;
using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Analysis.Alignment;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Laws.Tests.Course;
using RiskPlanner.Laws.Tests.Mutants;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.Moments;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;
using Xunit.Abstractions;

namespace RiskPlanner.Laws.Tests.Laws;

/// <summary>Laws 7 and 16: what is told of moments is what a replay tells that stops there, and history goes on from what was restored.</summary>
public class TimeLaws(ITestOutputHelper output)
{
    private static readonly ReplayChoices Recovering = new() { Between = Between.All };

    [Fact]
    public void Law_7_one_answer_of_margins() => LawRun.Try(output, 7, Margins, StoryMutants.OfMargins, "margins");

    [Fact]
    public void Law_7_one_answer_of_moments() => LawRun.Try(output, 7, Moments, StoryMutants.OfMoments, "moments");

    [Fact]
    public void Law_16_renewal() => LawRun.Try(output, 16, Renewal, StoryMutants.OfRenewal);

    /// <summary>A negative margin and a replay of that loss, with the plan's own detection, that ends in a loss are the same.</summary>
    private static LawResult Margins(Subject subject, ReplayCase replay)
    {
        if (Bare(replay.Plan) is not { } plan) return LawResult.SaysNothing;
        var applies = false;
        foreach (var entry in new AlignmentAnalysis(new SymbolicWorldFactory()) { ReplaysOfEach = 0 }.Analyse(plan).Entries)
        {
            var strike = new Strike(ThreatCatalogue.Find("key-loss")!, entry.KeyLabel.Text, entry.Worst.From, Discovery.NextUse);
            var outcomes = new ReplayEngine(subject.Worlds).Run(plan, [strike], 1, log: false).Outcomes;
            foreach (var outcome in outcomes.Where(outcome => entry.DataSets.Any(dataSet => dataSet.Name == outcome.DataSet)))
            {
                applies = true;
                if (entry.IsFinding == (outcome.Kind == OutcomeKind.Lost)) continue;
                return LawResult.Broken($"margin {entry.Margin} where {entry.KeyLabel} is lost at {strike.At} (plan without backups, one system): {Promise.Words(outcome)}\n{PlanOf(plan)}");
            }
        }

        return new LawResult(applies, null);
    }

    private static string PlanOf(Plan plan) => CaseFile.Write(new ReplayCase(plan, []), "law7-plan");

    /// <summary>
    /// The plan without what the closed form leaves out: no copies that could save the data, one system that stands and holds the keys, in a
    /// key store of its own that follows no other (what comes over would put a key back, or take it away), no dates of keys, and no new
    /// values. Null where nothing is left.
    /// </summary>
    private static Plan? Bare(Plan plan)
    {
        if (plan.Sysplexes.FirstOrDefault(sysplex => sysplex.MasterKeyLoaded) is not { } sysplex) return null;
        var volumes = plan.Arrays.Where(array => array.Site == sysplex.Site).SelectMany(array => array.Volumes).ToHashSet();
        var labels = plan.Keys.Where(key => key.KeyStore == sysplex.KeyStore).Select(key => key.Label).ToHashSet();
        var dataSets = plan.DataSets.Where(dataSet => volumes.Contains(dataSet.Volume) && dataSet.KeyLabel is { } label && labels.Contains(label)).Select(dataSet => dataSet with { Backups = [] }).ToList();
        // A repository that stands always has the key, and the closed form takes it for granted.
        var bare = plan with
        {
            Sysplexes = [sysplex],
            KeyStores = [.. plan.KeyStores.Select(store => store with { Follows = null })],
            KeyManagers = [],
            Arrays = [.. plan.Arrays.Select(array => array with { UnlockedBy = null })],
            Tapes = [.. plan.Tapes.Select(tape => tape with { KeyServer = null, KeyLabels = [] })],
            BackupPolicies = [],
            Keys = [.. plan.Keys.Where(key => key.KeyStore == sysplex.KeyStore).Select(key => new KeyDefinition { Label = key.Label, KeyStore = key.KeyStore, Purpose = key.Purpose, SameValueAs = key.SameValueAs })],
            DataSets = dataSets,
        };
        return dataSets.Count > 0 && PlanValidator.Validate(bare).Count == 0 ? bare : null;
    }

    /// <summary>What a recording tells when it is stopped is what is told where the replay goes on to there, and its outcomes are the replay's.</summary>
    private static LawResult Moments(Subject subject, ReplayCase replay)
    {
        var result = new ReplayEngine(Subject.Product.Worlds).Run(replay.Plan, replay.Strikes, 1, log: false, choices: Recovering);
        var recording = ReplayRecording.Of(replay.Plan, replay.Strikes, subject.Worlds, 64, Recovering);
        if (!recording.Outcomes.SequenceEqual(result.Outcomes)) return LawResult.Broken("a recording ends otherwise than the replay");
        var happened = recording.Happenings.Count / 2;
        var dataSet = replay.Plan.DataSets[happened % replay.Plan.DataSets.Count];
        var seen = recording.Look(happened, null, dataSet.Name);
        var course = new ReplayCourse(ReplayScript.Of(replay.Plan, replay.Strikes, Recovering), Subject.Product.Worlds.Create(replay.Plan, 1), new ReplayLog { Keeps = false });
        ReplayMoment? stopped = null;
        CourseTraversal walk = null!;
        walk = new CourseTraversal(course, 0, 0)
        {
            Happened = happening => stopped ??= walk.Passed == happened && course.IsRecovering && happening.Kind != HappeningKind.Outcome ? MomentInspection.Of(course, happened, dataSet) : null,
        };
        while (walk.Passed < happened && walk.Next())
        {
        }

        stopped ??= MomentInspection.Of(course, happened, dataSet);
        return (seen.At, seen.Latest?.Number, seen.IfRecoveredNow) == (stopped.At, stopped.Latest?.Number, stopped.IfRecoveredNow)
            ? LawResult.Holds
            : LawResult.Broken($"after {happened} happenings a recording shows {seen.At} {seen.Latest?.Number} {seen.IfRecoveredNow}\nand a replay that goes there {stopped.At} {stopped.Latest?.Number} {stopped.IfRecoveredNow}");
    }

    private static LawResult Renewal(Subject subject, ReplayCase replay)
    {
        if (replay.Strikes.Count < 2) return LawResult.SaysNothing;
        var course = new ReplayCourse(ReplayScript.Of(replay.Plan, replay.Strikes, Recovering), subject.Worlds.Create(replay.Plan, 1), new ReplayLog { Keeps = false });
        var state = course.State;
        var dones = 0;
        var abandoned = new List<(DataSetName DataSet, Instant After, Instant Until)>();
        while (true)
        {
            var before = replay.Plan.DataSets.ToDictionary(dataSet => dataSet.Name, dataSet => (Held: course.IsHeld(dataSet.Name), Versions: state.VersionsOf(dataSet.Name).ToList()));
            if (!course.Next()) break;
            foreach (var discovery in course.Discoveries.Where(discovery => discovery.DoneAt is { } at && at == state.Now && before[discovery.Outcome.DataSet].Held && !course.IsHeld(discovery.Outcome.DataSet)))
            {
                dones++;
                var outcome = subject.Tells(state, discovery.Outcome);
                var name = outcome.DataSet;
                if (outcome.Takes is not { } takes || discovery.At + takes != discovery.DoneAt) return LawResult.Broken($"discovered {discovery.At}, done {discovery.DoneAt}: {Promise.Words(outcome)}");
                if (state.VersionsOf(name)[^1].Number != outcome.Version) return LawResult.Broken($"history goes on from version {state.VersionsOf(name)[^1].Number}: {Promise.Words(outcome)}");
                var dataSet = replay.Plan.DataSets.First(candidate => candidate.Name == name);
                // A storage administrator has put it there; who recovers needs READ to its profile to look, and its application reads it as ever.
                var seen = state.World.Fork();
                seen.PermitDataSet(name);
                if (!replay.Plan.Sysplexes.Any(sysplex => seen.IsRunning(sysplex.Name)
                    && new[] { Role.Recoverer, Role.Checker }.Any(role => seen.Read(sysplex.Name, role, state.AddressOf(dataSet)).Content == state.VersionsOf(name)[^1].Content)))
                    return LawResult.Broken($"what was restored cannot be read where it should be: {Promise.Words(outcome)}");
                abandoned.Add((name, outcome.CommittedAt!.Value, discovery.DoneAt.Value));
            }

            foreach (var (name, (held, versions)) in before)
            {
                // Held jobs commit nothing.
                if (held && course.IsHeld(name) && !versions.SequenceEqual(state.VersionsOf(name))) return LawResult.Broken($"a version of {name} was committed at {state.Now} while its jobs are held");
            }
        }

        foreach (var same in course.Discoveries.Select(discovery => discovery with { Outcome = subject.Tells(state, discovery.Outcome) }).GroupBy(discovery => discovery.Outcome.DataSet))
        {
            var told = same.ToList();
            if (told.SkipLast(1).FirstOrDefault(discovery => discovery.Outcome.Kind == OutcomeKind.Lost) is { } lost) return LawResult.Broken($"lost at {lost.At}, and discovered again: {Promise.Words(told[^1].Outcome)}");
            foreach (var discovery in told)
            {
                // What was committed after the version that was restored and before jobs went on is abandoned.
                var gone = abandoned.Where(span => span.DataSet == same.Key && span.Until <= discovery.At && discovery.Outcome.CommittedAt > span.After && discovery.Outcome.CommittedAt < span.Until).ToList();
                if (gone.Count > 0) return LawResult.Broken($"an abandoned version is offered at {discovery.At}: {Promise.Words(discovery.Outcome)}");
            }
        }

        return new LawResult(dones > 0, null);
    }
}
