using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery;

/// <summary>The book of one recovery: what was tried and how it ended. For one thread.</summary>
internal sealed class RecoveryRun(DataSetDefinition dataSet, IReadOnlyList<CommittedVersion> versions, Instant strike)
{
    private readonly List<(string Route, string Series, string Words)> _causes = [];
    private readonly List<string> _keyTroubles = [];
    private string? _endOfOutage;

    /// <summary>The data set.</summary>
    public DataSetDefinition DataSet { get; } = dataSet;

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
    public void NoteFailure(string route, string series, Failure failure)
    {
        LacksKeyService |= failure.Cause is Cause.KeyServiceDown or Cause.CkdsLost;
        _causes.Add((route + Where, series + Where, CauseWords.Of(failure)));
        _endOfOutage ??= CauseWords.EndOfOutage(failure);
    }

    /// <summary>Judges what a route read; null when the route leads nowhere.</summary>
    public DataSetOutcome? Judge(string route, string series, IReadOnlyList<string> ways, Answer answer, bool isPrimary, bool fromClearCopy)
    {
        if (answer.Failure is { } failure)
        {
            NoteFailure(route, series, failure);
            return null;
        }

        var version = versions.LastOrDefault(candidate => candidate.Content == answer.Content);
        var isLatest = version is not null && version == versions[^1];
        if (isPrimary && isLatest && ways.Count == 0 && Where.Length == 0)
            return new DataSetOutcome { DataSet = DataSet.Name, Kind = OutcomeKind.Intact, Route = route, Age = AgeOf(version!) };
        // A version that was committed after the strike stands on what the strike left: it proves nothing.
        if (version is null || version.At > strike)
        {
            _causes.Add((route + Where, series + Where, "content is no version that was committed before the strike"));
            return null;
        }

        return new DataSetOutcome
        {
            DataSet = DataSet.Name,
            Kind = OutcomeKind.Recovered,
            Route = string.Join(", ", [route + Where, .. ways.Distinct()]),
            Age = AgeOf(version),
            Cause = Causes,
            FromClearCopy = fromClearCopy,
        };
    }

    /// <summary>What became of it when no route led to the data.</summary>
    /// <param name="endOfOutage">What would end the outage, where the caller knows; else what was noted on the way.</param>
    public DataSetOutcome Failed(string? endOfOutage = null) => new()
    {
        DataSet = DataSet.Name,
        Kind = (endOfOutage ?? _endOfOutage) is null ? OutcomeKind.Lost : OutcomeKind.Unavailable,
        Cause = Causes,
        EndedBy = endOfOutage ?? _endOfOutage ?? "",
    };

    private Duration AgeOf(CommittedVersion version) => version.At < strike ? strike - version.At : Duration.Zero;
}
