using NodaTime;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Laws.Tests.Course;
using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Laws.Tests.Mutants;

/// <summary>Wrong stories and worlds, each made of the right one by changing what it tells or does; names say what stands for what.</summary>
internal static class StoryMutants
{
    public static IReadOnlyList<Subject> OfRunbooks { get; } =
    [
        Steps("runbook in reverse order (told steps turned round)", steps => [.. steps.Reverse()]),
        Steps("runbook without its first step (told steps cut)", steps => steps.Count > 1 ? [.. steps.Skip(1)] : steps),
        Steps("runbook with a needless step (key of no use generated, put in front of the told steps)", steps => steps.Count == 0 ? steps
            : [new RecoveryStep(RecoveryAction.GenerateKey, steps[^1].System) { Label = new Model.KeyLabel("NOBODY.NEEDS.THIS") }, .. steps]),
    ];

    public static IReadOnlyList<Subject> OfOutages { get; } =
    [
        Steps("outage whose end is not told (steps that end outages cut)", steps => [.. steps.Where(step => !CauseTable.All.Any(row => row.Profile.Relief == step.Action))]),
        Told("outage whose end does nothing to others (told effects cut)", (_, outcome) => outcome with { EndEffects = [] }),
        Told("outage that is taken for a loss (unavailable told as lost)", (_, outcome) => outcome.Kind == OutcomeKind.Unavailable ? Lost(outcome) : outcome),
    ];

    public static IReadOnlyList<Subject> OfHarm { get; } =
    [
        Steps("recovery that saves and puts back nothing (steps cut)", steps =>
            [.. steps.Where(step => step.Action is not (RecoveryAction.SaveKeyRecord or RecoveryAction.PutBackKeyRecord)).Select(step => step with { Keeps = null })]),
        Steps("recovery that begins with an empty CKDS, saved nowhere (put in front of the told steps)", steps => steps.Count == 0 ? steps
            : [new RecoveryStep(RecoveryAction.InitialiseKeyService, steps[^1].System), .. steps]),
    ];

    public static IReadOnlyList<Subject> OfHarmlessness { get; } =
    [
        Changed("IPL that zeroises the coprocessor (world)", (world, name, parts, right) =>
        {
            var answer = right();
            if (name == nameof(IWorld.Ipl)) world.ZeroiseMasterKey((string)parts[0]!);
            return answer;
        }),
        Told("versions that count up to the first event of any kind (told version cut)", static (state, outcome) =>
            outcome.CommittedAt > state.FirstStrike && state.VersionsOf(outcome.DataSet).LastOrDefault(version => version.At <= state.FirstStrike) is { } earlier
                ? outcome with { Version = earlier.Number, CommittedAt = earlier.At } : outcome),
    ];

    public static IReadOnlyList<Subject> OfDamage { get; } =
    [
        Told("loss that becomes an outage when an outage stands in front (lost with such a cause told as unavailable)", static (_, outcome) =>
            outcome.Kind == OutcomeKind.Lost && outcome.Failures.Any(failure => CauseTable.Of(failure.Cause).Relief is not null)
                ? outcome with { Kind = OutcomeKind.Unavailable, Version = 1 } : outcome),
    ];

    public static IReadOnlyList<Subject> OfSites { get; } =
    [
        Changed("site whose loss leaves everything (world)", static (_, name, parts, right) =>
            name == nameof(IWorld.Lose) && parts[0] is LostPart.Site ? new Answer { Observations = [new Observation("Site", "lose", "", "nothing is lost")] } : right()),
    ];

    public static IReadOnlyList<Subject> OfProtection { get; } =
    [
        Told("recovery from the oldest generation (told version exchanged)", static (state, outcome) =>
            outcome.Route?.Copy is { Continuous: false } copy
            && state.CopiesOf(outcome.DataSet).First(other => other.Policy.Name == copy.Policy.Name).TakenAt is var oldest
            && state.VersionsOf(outcome.DataSet).LastOrDefault(version => version.At <= oldest) is { } version
                ? outcome with { Version = version.Number, CommittedAt = version.At } : outcome),
    ];

    public static IReadOnlyList<Subject> OfReadability { get; } =
    [
        Told("recovery that knows no copies (recovered from a copy told as lost)", static (_, outcome) => outcome.Route?.Copy is not null ? Lost(outcome) : outcome),
    ];

    public static IReadOnlyList<Subject> OfClearCopies { get; } =
    [
        Changed("restore that takes an active coprocessor, in clear too (world)", static (world, name, parts, right) =>
            name == nameof(IWorld.BringBack) && world.ProbeKeyService(((BringBackOrder)parts[0]!).Sysplex) is { Done: false } down ? down : right()),
    ];

    public static IReadOnlyList<Subject> OfDelay { get; } =
    [
        Told("loss that is forgotten after a day (told as intact)", static (state, outcome) =>
            outcome.Kind == OutcomeKind.Lost && state.Now - state.FirstStrike > Duration.FromDays(1) ? outcome with { Kind = OutcomeKind.Intact, Version = 1 } : outcome),
    ];

    public static IReadOnlyList<Subject> OfCauses { get; } =
    [
        Causes("every data set that is gone told as a lost medium (told cause exchanged)", Cause.DataSetNotFound, Cause.MediumLost),
        Causes("archived key told as not found (told cause exchanged)", Cause.KeyArchived, Cause.KeyNotFound),
    ];

    public static IReadOnlyList<Subject> OfEffects { get; } =
    [
        Changed("event without effect that answers as if it had one (world)", static (_, _, _, right) =>
            right() switch { Answer { Failure.Cause: Cause.TargetGone or Cause.DataSetNotFound or Cause.MediumLost or Cause.KeyNotFound } answer => answer with { Failure = null }, var other => other }),
    ];

    public static IReadOnlyList<Subject> OfMargins { get; } =
    [
        Changed("application that keeps nothing open (world)", static (_, name, _, right) => name == nameof(IWorld.IsHeldOpen) ? false : right()),
        new("OLD register that keeps two generations (world of tokens)") { Worlds = new SymbolicWorldFactory(SymbolicRules.Faithful with { OldGenerations = 2 }) },
        Changed("key loss that takes nothing away (world)", static (_, name, _, right) =>
            name == nameof(IWorld.LoseKeyValue) ? new Answer { Observations = [new Observation("Event", "lose", "", "nothing is lost")] } : right()),
    ];

    public static IReadOnlyList<Subject> OfMoments { get; } =
    [
        Changed("restored data set that does not take its place (world)", static (_, name, _, right) =>
            name == nameof(IWorld.PutInPlace) ? new Answer { Observations = [new Observation("Recoverer", "rename", "", "left where it is")] } : right()),
    ];

    public static IReadOnlyList<Subject> OfRenewal { get; } =
    [
        Changed("restored data set that does not take its place (world)", static (_, name, _, right) =>
            name == nameof(IWorld.PutInPlace) ? new Answer { Observations = [new Observation("Recoverer", "rename", "", "left where it is")] } : right()),
        Told("recovery that takes no time (told time exchanged)", static (_, outcome) => outcome.Takes is null ? outcome : outcome with { Takes = Duration.Zero }),
        Told("abandoned version that is offered (told version exchanged)", static (state, outcome) =>
            outcome.CommittedAt is { } committed && state.VersionsOf(outcome.DataSet) is [.., { } last] ? outcome with { Version = last.Number + 1, CommittedAt = committed + Duration.FromSeconds(1) } : outcome),
    ];

    public static IReadOnlyList<Subject> OfBirth { get; } =
    [
        new("copies that hold what was made after them (rule of the world)") { Worlds = new SymbolicWorldFactory(SymbolicRules.Faithful with { CopiesLackWhatIsYounger = false }) },
        new("deletion by KGUP that reaches storage (rule of the world)") { Worlds = new SymbolicWorldFactory(SymbolicRules.Faithful with { StorageHidesDiskChanges = false }) },
        new("addition by KGUP that is found without a refresh (rule of the world)") { Worlds = new SymbolicWorldFactory(SymbolicRules.Faithful with { AdditionsNeedRefresh = false }) },
    ];

    public static IReadOnlyList<Subject> OfNames { get; } =
    [
        Told("loss of what begins with B (told as lost)", static (_, outcome) => outcome.DataSet.Text[0] == 'B' ? Lost(outcome) : outcome),
        Changed("key store whose name begins with S that answers no copy (world)", static (_, name, parts, right) =>
            name == nameof(IWorld.RestoreKey) && parts[1] is KeySource.Copy { Name: ['S', ..] } ? new Answer { Failure = new Failure(Cause.CkdsCopyLost), Observations = [new Observation("Name", "restore", "", "refused")] } : right()),
    ];

    private static DataSetOutcome Lost(DataSetOutcome outcome) => new() { DataSet = outcome.DataSet, Kind = OutcomeKind.Lost, Failures = outcome.Failures };

    private static Subject Causes(string name, Cause right, Cause wrong) => Told(name, (_, outcome) => outcome with
    {
        Failures = [.. outcome.Failures.Select(failure => failure.Cause == right ? failure with { Cause = wrong } : failure)],
    });

    private static Subject Steps(string name, Func<IReadOnlyList<RecoveryStep>, IReadOnlyList<RecoveryStep>> change) =>
        Told(name, (_, outcome) => outcome with { Runbook = new Runbook(change(outcome.Runbook.Steps)) });

    private static Subject Told(string name, Func<ReplayState, DataSetOutcome, DataSetOutcome> tells) => new(name) { Tells = tells };

    private static Subject Changed(string name, Func<IWorld, string, object?[], Func<object?>, object?> change) =>
        new(name) { Worlds = new ChangedWorlds(new SymbolicWorldFactory(SymbolicRules.Faithful), change) };
}
