using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Recovery.Solving;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery;

/// <summary>
/// What recoverers do for a data set: find, on copies of the world, the way to the youngest good version, and of the ways to it the
/// quickest; where there is none, the same with acts that end outages. What that way puts right in keys and key services stays right.
/// Recoveries of one moment do not see each other. For one replay and one thread.
/// </summary>
internal sealed class RecoveryProcedure(ReplayState state)
{
    private readonly HashSet<RecoveryStep> _done = [];
    private readonly List<(string KeyStore, CkdsCopy Copy)> _saved = [];
    private IWorld? _atDiscovery;
    private Instant _now = Instant.MinValue;

    /// <summary>Time goes on: what was put right so far is there for all.</summary>
    public void MoveOn()
    {
        _atDiscovery = null;
        _done.Clear();
        foreach (var (keyStore, copy) in _saved) state.CkdsCopiesOf(keyStore).Add(copy);
        _saved.Clear();
    }

    /// <summary>The same procedure on a copy of what the story knows, at the same moment.</summary>
    public RecoveryProcedure Fork(ReplayState copy)
    {
        var procedure = new RecoveryProcedure(copy) { _atDiscovery = _atDiscovery?.Fork(), _now = _now };
        procedure._done.UnionWith(_done);
        procedure._saved.AddRange(_saved);
        return procedure;
    }

    /// <summary>Tries every route and says what became of the data set. Of one that does not exist at that time nothing can be lost.</summary>
    public DataSetOutcome Recover(DataSetDefinition dataSet)
    {
        if (state.Now > _now) MoveOn();
        _now = state.Now;
        var exists = dataSet.ExistsAfter(state.Now) && !state.IsLoadLeftOut(dataSet.Name);
        state.Log.Write(state.Now, "recover", dataSet.Name.Text, exists ? "the loss is discovered; recovery begins" : "it does not exist at that time: nothing has to be recovered");
        var outcome = exists ? Judged(dataSet, Outcome(dataSet)) : new() { DataSet = dataSet.Name, Kind = OutcomeKind.Intact, Age = Duration.Zero };
        state.Log.Write(state.Now, "outcome", dataSet.Name.Text, OutcomeWords.Of(outcome));
        return outcome;
    }

    private DataSetOutcome Outcome(DataSetDefinition dataSet)
    {
        var world = _atDiscovery ?? state.World;
        var versions = state.AllVersionsOf(dataSet.Name);
        var question = new RecoveryQuestion(state, dataSet, versions);
        if (versions.Count == 0)
        {
            question.Failures.Note(new RouteFailure(RouteKind.Primary, Cause.NothingCommitted));
            // A load that was refused is why.
            if (state.RefusedLoadOf(dataSet.Name) is { } refused) question.Failures.Note(new RouteFailure(RouteKind.Primary, refused.Cause) { About = CauseTable.About(refused) });
            return Lost(question);
        }

        if (BestAnywhere(question, world) is { } found)
        {
            // Where other work leads to the data although its key is on disk alone, to put that key back may be less of it.
            if (question.Failures.All.Any(failure => failure.Cause == Cause.KeyNotRefreshed))
                found = Best(new RecoveryQuestion(state, dataSet, versions) { MayPutBackUnrefreshed = true, IsLogged = false }, world, found) ?? found;

            return Recovered(question, found, world);
        }

        if (!CouldEndByAnAct(question, world)) return Lost(question);
        var relieved = BestAnywhere(question with { MayRelieve = true, IsLogged = false }, world);
        if (relieved is null) return Lost(question);
        // A key that is put back all the same needs no refresh before: what is on disk alone is not the value that is needed.
        if (PutsBackWhatItRefreshed(relieved) && Best(new RecoveryQuestion(state, dataSet, versions) { MayPutBackUnrefreshed = true, IsLogged = false }, world, null) is { } unrefreshed)
            return Recovered(question, unrefreshed, world);
        return Of(question, relieved, world);
    }

    /// <summary>
    /// Only what is an outage ends by an act, or what holds of a place; a sysplex that does not run is one, even where another one was
    /// asked in its place.
    /// </summary>
    private bool CouldEndByAnAct(RecoveryQuestion question, IWorld world) =>
        question.Failures.All.Any(failure => CauseTable.Of(failure.Cause).Relief is not null)
        || IsHinderedByItsPlace(question)
        || state.Plan.Sysplexes.Any(sysplex => !world.IsRunning(sysplex.Name));

    /// <summary>Whether a key service could not be brought up where it runs, and might be elsewhere.</summary>
    private static bool IsHinderedByItsPlace(RecoveryQuestion question) =>
        question.Failures.All.Any(failure => failure.Kind == RouteKind.KeyService && CauseTable.Of(failure.Cause).HoldsOfThePlace);

    private DataSetOutcome Recovered(RecoveryQuestion question, Solution found, IWorld world)
    {
        found.Attempt.WriteTo(state);
        var outcome = Of(question, found, world);
        Apply(found.Attempt.Steps);
        return outcome;
    }

    private static bool PutsBackWhatItRefreshed(Solution found) =>
        found.Attempt.Ended.Any(ended => ended is { Cause: Cause.KeyNotRefreshed, Label: { } label } && KeyRemedies.PutBack(found.Attempt, label) is not null);

    /// <summary>
    /// The best way on the sysplexes of its own key store, or, where that is better, on those of others: data in clear needs one's RACF and
    /// no key, a repository gives its keys to each, and a cartridge may lie there.
    /// </summary>
    private Solution? BestAnywhere(RecoveryQuestion question, IWorld world)
    {
        var best = Best(question, world, null);
        var elsewhere = new RecoveryQuestion(state, question.DataSet, question.Versions) { IsElsewhere = true, IsLogged = false, MayRelieve = question.MayRelieve };
        return Best(elsewhere, world, best);
    }

    /// <summary>The best way, one that is known already included.</summary>
    private Solution? Best(RecoveryQuestion question, IWorld world, Solution? known)
    {
        var best = known;
        var copies = state.CopiesToRestoreFrom(question.DataSet.Name)
            .OrderByDescending(copy => copy.Continuous)
            .ThenByDescending(copy => copy.TakenAt)
            .ThenByDescending(copy => copy.StepIndex)
            .ToList();
        foreach (var (sysplex, at, begin) in Places(question, world))
        {
            foreach (var copy in copies.Prepend(null))
            {
                if (at is not null && question.Failures.IsGone(copy)) continue;
                // A home that reads the last version at once cannot be beaten.
                if (best is not null && !best.CouldBeBeatenBy(Youngest(question, copy), begin, begin.Takes + RouteTimes.AtLeast(copy, sysplex))) continue;
                best = new RouteSolver(question, sysplex, at, copy).Solve(begin.Branch(), best) ?? best;
            }
        }

        return best;
    }

    /// <summary>
    /// Where a data set can be recovered: on the home sysplex, else on the next that runs; on others of that key store; and, where
    /// outages may be ended, on those that do not run, once they are started elsewhere, those of its own key store first, and on those
    /// that run, once they are moved, where they were hindered by what holds of their place alone.
    /// </summary>
    private IEnumerable<(Sysplex Sysplex, string? At, Attempt Begin)> Places(RecoveryQuestion question, IWorld world)
    {
        var ordered = HomeSysplex.InOrder(state.Plan, question.DataSet).ToList();
        // One that was started elsewhere has its drives there, whatever the plan says.
        var running = ordered.Select(candidate => world.SiteOf(candidate.Name) is { } site ? site == candidate.Site ? candidate : candidate with { Site = site } : null).OfType<Sysplex>().ToList();
        var begin = new Attempt(world);
        foreach (var sysplex in running)
        {
            if (sysplex.KeyStore == running[0].KeyStore != question.IsElsewhere) yield return (sysplex, sysplex == running[0] ? null : sysplex.Name, begin.Branch());
        }

        if (question.IsElsewhere) yield break;
        if (running.Count == 0) question.Failures.Note(new RouteFailure(RouteKind.Primary, Cause.SysplexDown));
        if (!question.MayRelieve) yield break;
        foreach (var sysplex in ordered.Where(candidate => running.TrueForAll(one => one.Name != candidate.Name)).OrderBy(candidate => candidate.KeyStore == ordered[0].KeyStore ? 0 : 1))
        {
            var started = begin.Branch();
            var site = SiteFor(world, sysplex);
            if (started.Do(new RecoveryStep(RecoveryAction.StartSysplex, sysplex.Name) { KeyStore = sysplex.KeyStore, Site = site }).Done)
                yield return (sysplex with { Site = site }, sysplex == ordered[0] ? null : sysplex.Name, started);
        }

        if (!IsHinderedByItsPlace(question)) yield break;
        foreach (var sysplex in running)
        {
            foreach (var site in OtherSites(sysplex).Where(SitesWithDisks(world).Contains))
            {
                var moved = begin.Branch();
                if (moved.Do(new RecoveryStep(RecoveryAction.StartSysplex, sysplex.Name) { KeyStore = sysplex.KeyStore, Site = site }).Done)
                    yield return (sysplex with { Site = site }, sysplex == running[0] ? null : sysplex.Name, moved);
            }
        }
    }

    /// <summary>A site where something stands, for what has to be provided.</summary>
    private string SiteFor(IWorld world, Sysplex sysplex)
    {
        var standing = SitesWithDisks(world);
        return OtherSites(sysplex).OrderBy(site => standing.Contains(site) ? 0 : 1).FirstOrDefault() ?? NewSite(state.Plan);
    }

    private HashSet<string> SitesWithDisks(IWorld world) => state.Plan.Arrays.Where(array => array.Volumes.Any(world.IsStanding)).Select(array => array.Site).ToHashSet();

    private IEnumerable<string> OtherSites(Sysplex sysplex) =>
        state.Plan.Sites.Where(site => site.Kind != SiteKind.Vault && site.Name != sysplex.Site).Select(site => site.Name);

    private static string NewSite(Plan plan)
    {
        var taken = plan.Sites.Select(site => site.Name).ToHashSet();
        return Enumerable.Range(1, int.MaxValue).Select(number => $"NEWSITE{number}").First(name => !taken.Contains(name));
    }

    private static int Youngest(RecoveryQuestion question, BackupCopy? copy) =>
        copy is null or { Continuous: true } ? question.Versions[^1].Number : question.Versions.LastOrDefault(version => version.At <= copy.TakenAt)?.Number ?? 0;

    private DataSetOutcome Of(RecoveryQuestion question, Solution found, IWorld atDiscovery)
    {
        var steps = found.Attempt.Steps;
        var ends = steps.Where(step => IsRelief(step.Action)).Select(step => ReliefRemedies.EndOf(state.Plan, step, state.Now)).ToList();
        var needsNothing = found.Copy is null && found.At is null && steps.All(step => step.IsCheck);
        var kind = ends.Count > 0 ? OutcomeKind.Unavailable
            : needsNothing && found.Version == question.Versions[^1] ? OutcomeKind.Intact
            : OutcomeKind.Recovered;
        foreach (var ended in found.Attempt.Ended)
        {
            question.Failures.Note(new RouteFailure(found.Copy is null ? RouteKind.Primary : RouteKind.Copy, ended.Cause)
            {
                About = CauseTable.About(ended), At = found.At, Copy = found.Copy,
            });
        }

        var seen = found.Attempt.World.Inspect(found.ReadAt);
        var runbook = kind == OutcomeKind.Intact ? Runbook.Empty : new Runbook(steps);
        return new DataSetOutcome
        {
            DataSet = question.DataSet.Name,
            Kind = kind,
            Version = found.Version.Number,
            CommittedAt = found.Version.At,
            Route = new RouteTaken(found.Copy, found.At, [.. steps.Where(step => RecoveryActions.Way(step) is not null)]),
            Failures = kind == OutcomeKind.Intact ? [] : question.Failures.All,
            Ends = ends,
            EndEffects = ends.Count == 0 ? [] : EffectsOfEnds.Of(state, atDiscovery, steps, step => IsRelief(step.Action), question.DataSet),
            Takes = kind == OutcomeKind.Intact ? null : ends.Exists(end => end.Takes is null) ? null : found.Attempt.Takes,
            Runbook = runbook,
            FromClearCopy = found.FromClear,
            LiesInClear = question.DataSet.KeyLabel is not null && seen is { IsClear: true },
            Label = seen?.KeyLabel,
            WriteHindrance = WriteHindrance(question.DataSet, found, seen?.KeyLabel),
        };
    }

    /// <summary>Why the application cannot write where the data can be read.</summary>
    private WriteHindrance? WriteHindrance(DataSetDefinition dataSet, Solution found, KeyLabel? label)
    {
        var (world, user) = (found.Attempt.World, state.Plan.RunsAsOf(dataSet));
        var failure = (user is null ? null : world.ProbeDataSet(dataSet.Name, user).Failure)
            ?? (label is { } named ? world.ProbeKey(found.Sysplex.Name, Role.Application, named, user).Failure : null);
        if (failure is null) return null;
        var relief = CauseTable.Of(failure.Cause).Relief;
        var step = relief is not { } action ? null : new RecoveryStep(action, found.Sysplex.Name)
        {
            Label = failure.Label,
            KeyStore = found.Sysplex.KeyStore,
            Data = failure.Cause == Cause.NoDataSetAccess ? new CopyAddress(dataSet.Name, dataSet.Volume) : null,
            User = failure.IsOfAccess ? user : null,
        };
        return new WriteHindrance(failure.Cause, CauseTable.About(failure), step is null ? null : ReliefRemedies.EndOf(state.Plan, step, state.Now));
    }

    private static DataSetOutcome Lost(RecoveryQuestion question)
    {
        foreach (var behind in question.Behind.All) question.Failures.Note(behind);
        return new() { DataSet = question.DataSet.Name, Kind = OutcomeKind.Lost, Failures = question.Failures.All };
    }

    private DataSetOutcome Judged(DataSetDefinition dataSet, DataSetOutcome outcome)
    {
        var damage = state.Damage.Of(dataSet);
        var damagedAt = outcome.Kind == OutcomeKind.Intact ? null : damage.ContentAt ?? damage.AccessAt;
        var latest = state.VersionsOf(dataSet.Name) is [.., var last] ? last : null;
        outcome = outcome with
        {
            DamagedAt = damagedAt,
            LostUpdates = damage.LostUpdates,
            LastLostUpdate = damage.LastLostUpdate,
            Age = outcome.CommittedAt is not { } committed ? null
                : outcome.Version == latest?.Number || damagedAt is null ? Duration.Zero
                : Duration.Max(Duration.Zero, damagedAt.Value - committed),
        };
        return outcome with { Targets = TargetJudgement.Of(state.Plan.Applications.FirstOrDefault(application => application.Name == dataSet.Application), outcome) };
    }

    /// <summary>Carries what stays for others out in the world itself, each once at one moment.</summary>
    private void Apply(IReadOnlyList<RecoveryStep> steps)
    {
        var putBack = steps.Where(step => step.Action == RecoveryAction.PutBackKeyRecord).Select(step => step.Label).ToHashSet();
        foreach (var step in steps.Where(step => step.Profile.Lasts && !(step.Label is { } label && putBack.Contains(label))))
        {
            if (!_done.Add(step)) continue;
            _atDiscovery ??= state.World.Fork();
            // What one recovery of this moment has kept, another one does not keep again: something else is live by now.
            var isKept = step.Keeps is { } name && _saved.Exists(earlier => earlier.Copy.Name == name);
            var answer = (isKept ? step with { Keeps = null } : step).CarryOut(state.World);
            if (answer.Done && (step.Action == RecoveryAction.SaveKeyRecord ? step.From : step.Keeps) is { } saved && !isKept) _saved.Add((step.KeyStore!, new CkdsCopy(saved, null, state.Now)));
        }
    }

    private static bool IsRelief(RecoveryAction action) => CauseTable.All.Any(row => row.Profile.Relief == action);
}
