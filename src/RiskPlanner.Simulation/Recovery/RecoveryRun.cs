using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery;

/// <summary>The book of one recovery: what was tried and how it ended. For one thread.</summary>
internal sealed class RecoveryRun(Plan plan, DataSetDefinition dataSet, IReadOnlyList<CommittedVersion> versions, Instant strike, Instant now)
{
    private const string NoVersion = "content is no version that was committed before the strike";

    private const string NothingWritten = "nothing was written before the strike";

    private readonly List<(string Route, string Series, string Words)> _causes = [];
    private readonly List<string> _keyTroubles = [];
    private (OutageEnd End, IReadOnlyList<Repair> After)? _endOfOutage;

    /// <summary>The data set.</summary>
    public DataSetDefinition DataSet { get; } = dataSet;

    /// <summary>The runbook in the making.</summary>
    public RunbookDraft Draft { get; } = new();

    /// <summary>What is added to the name of each route: on which other sysplex it is tried; empty at home.</summary>
    public string Where { get; set; } = "";

    /// <summary>Whether a route failed because no key service could be had.</summary>
    public bool LacksKeyService { get; private set; }

    /// <summary>Every cause so far; what befell a series of copies alike is said once.</summary>
    private string Causes
    {
        get
        {
            var told = _causes.GroupBy(cause => (cause.Series, cause.Words))
                .Select(group => group.Count() == 1 ? $"{group.First().Route}: {group.Key.Words}" : $"{group.Count()} {group.Key.Series}: {group.Key.Words}");
            return string.Join("; ", told.Concat(_keyTroubles.Distinct()));
        }
    }

    /// <summary>Notes why a key could not be put back.</summary>
    public void NoteKeyTrouble(string words) => _keyTroubles.Add(words);

    /// <summary>Notes why a route failed.</summary>
    /// <param name="route">The route.</param>
    /// <param name="series">What it and its like are called together.</param>
    /// <param name="failure">Why.</param>
    /// <param name="repairs">What was put right before.</param>
    public void NoteFailure(string route, string series, Failure failure, IReadOnlyList<Repair>? repairs = null)
    {
        LacksKeyService |= failure.Cause is Cause.KeyServiceDown or Cause.PkdsMismatch or Cause.CkdsLost;
        _causes.Add((route + Where, series + Where, CauseWords.Of(failure)));
        if (_endOfOutage is null && OutageEnd.Of(plan, failure, now) is { } end) _endOfOutage = (end, repairs ?? []);
        Draft.NoteNotTaken(series + Where, CauseWords.Of(failure), CauseWords.Prerequisite(failure.Cause));
    }

    /// <summary>Judges what a route read; null when the route leads nowhere.</summary>
    /// <param name="route">The route.</param>
    /// <param name="series">What it and its like are called together.</param>
    /// <param name="repairs">What the keys of the route stand on.</param>
    /// <param name="answer">What the reading, or what it failed at before, ended with.</param>
    /// <param name="isPrimary">Whether the data set itself was read.</param>
    /// <param name="fromClearCopy">Whether an encrypted data set came back from a copy in clear.</param>
    public DataSetOutcome? Judge(string route, string series, IReadOnlyList<Repair> repairs, Answer answer, bool isPrimary, bool fromClearCopy)
    {
        if (answer.Failure is { } failure)
        {
            NoteFailure(route, series, failure, repairs);
            return null;
        }

        var version = versions.LastOrDefault(candidate => candidate.Content == answer.Content);
        var isLatest = version is not null && version == versions[^1];
        if (isPrimary && isLatest && repairs.Count == 0 && Where.Length == 0)
            return new DataSetOutcome { DataSet = DataSet.Name, Kind = OutcomeKind.Intact, Route = route, Age = AgeOf(version!) };
        // A version that was committed after the strike stands on what the strike left: it proves nothing, but where the data
        // set was written on because somebody else's recovery had put the keys right.
        if (version is null || (version.At > strike && !(isPrimary && isLatest)))
        {
            _causes.Add((route + Where, series + Where, NoVersion));
            Draft.NoteNotTaken(series + Where, NoVersion, "a copy from before the damage");
            return null;
        }

        Draft.StandOn(repairs);
        return new DataSetOutcome
        {
            DataSet = DataSet.Name,
            Kind = OutcomeKind.Recovered,
            Route = string.Join(", ", [route + Where, .. repairs.Select(repair => repair.Way).Where(way => way.Length > 0)]),
            Age = AgeOf(version),
            Cause = Causes,
            FromClearCopy = fromClearCopy,
        };
    }

    /// <summary>An outcome with its runbook; what is added to the draft after judging belongs to it.</summary>
    public DataSetOutcome WithRunbook(DataSetOutcome outcome)
    {
        if (outcome.Kind != OutcomeKind.Recovered) return outcome;
        var runbook = Draft.Led();
        return outcome with { Runbook = runbook, Takes = runbook.Takes };
    }

    /// <summary>What became of it when no route led to the data.</summary>
    /// <param name="end">What would end the outage, where the caller knows; else what was noted on the way.</param>
    /// <param name="by">On which system the outage is ended; empty where on none.</param>
    public DataSetOutcome Failed(string by, OutageEnd? end = null)
    {
        end ??= _endOfOutage?.End;
        var after = _endOfOutage?.After ?? [];
        return new DataSetOutcome
        {
            DataSet = DataSet.Name,
            Kind = end is null ? OutcomeKind.Lost : OutcomeKind.Unavailable,
            Cause = versions.Any(version => version.At <= strike) ? Causes : $"{NothingWritten}; {Causes}",
            EndedBy = end?.Words ?? "",
            Takes = end?.Takes is { } takes ? after.Aggregate(takes, (sum, repair) => sum + RecoveryActions.Of(repair.Action).Takes) : null,
            Runbook = end is null ? Draft.Failed() : Draft.Ended(end, by, after),
        };
    }

    private Duration AgeOf(CommittedVersion version) => version.At < strike ? strike - version.At : Duration.Zero;
}
