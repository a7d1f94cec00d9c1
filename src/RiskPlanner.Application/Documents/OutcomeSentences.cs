using System.Globalization;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Application.Documents;

/// <summary>
/// What there is to say of an outcome beside route and cause, in sentences: pages, reports and command line say the same. Of documents
/// of earlier versions less is known, and less is said. Pure functions.
/// </summary>
public static class OutcomeSentences
{
    /// <summary>When the data was damaged and which version comes back, or that it does not exist then; null where nothing happened to it.</summary>
    public static string? Damage(OutcomeRecord outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        // Documents of earlier versions say no version of what is intact.
        if (outcome is { Outcome: OutcomeKind.Intact, Version: null, Causes: not null }) return "It does not exist at that time: nothing of it is lost.";
        if (outcome.DamagedAt is not { } damaged) return null;
        var version = outcome is { Version: { } number, CommittedAt: { } committed }
            ? string.Create(CultureInfo.InvariantCulture, $"; version {number} of {DocumentMapper.Words(committed)} comes back, {Missing(outcome)}")
            : "; no version comes back";
        return $"Damaged at {DocumentMapper.Words(damaged)}{version}.";
    }

    /// <summary>How many updates are lost that were made on damaged content; null where there were none.</summary>
    public static string? LostUpdates(OutcomeRecord outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.LostUpdates switch
        {
            0 => null,
            1 => "1 update that was made on damaged content is lost.",
            var many => string.Create(CultureInfo.InvariantCulture, $"{many:N0} updates that were made on damaged content are lost."),
        };
    }

    /// <summary>What copies in clear have to do with it; null where nothing.</summary>
    public static string? ClearCopy(OutcomeRecord outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return (outcome.FromClearCopy, outcome.LiesInClear) switch
        {
            (true, true) => "from a clear copy, lies in clear",
            (true, false) => "from a clear copy",
            (false, true) => "lies in clear",
            _ => null,
        };
    }

    /// <summary>That writers are stopped where the data can be read, and what lets them go on; null where they are not.</summary>
    public static string? Writers(OutcomeRecord outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.WriteHindrance is { } hindrance ? $"Writers are stopped: {hindrance}. {outcome.WritersGoOn ?? "Nothing that can be named lets them go on."}" : null;
    }

    /// <summary>What the ends of the outages do to other data sets, a sentence for each that does something.</summary>
    public static IEnumerable<string> Others(OutcomeRecord outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var ends = outcome.Ends ?? [];
        foreach (var (number, end) in ends.Index())
        {
            var which = ends.Count == 1 ? "The end of the outage" : string.Create(CultureInfo.InvariantCulture, $"Act {number + 1} to end the outage");
            if (end.BringsBack is { Count: > 0 } back) yield return $"{which} brings other data back too: {Names(back)}.";
            if (end.TakesAway is { Count: > 0 } away) yield return $"{which} takes other data away: {Names(away)} can be read before and not after.";
        }
    }

    /// <summary>The targets that are missed, a sentence for each.</summary>
    public static IEnumerable<string> MissedTargets(OutcomeRecord outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (outcome is { RpoMet: false, Rpo: { } rpo }) yield return $"RPO of {DurationWords.Of(rpo)} missed: {MissingWork(outcome)}.";
        if (outcome is { RtoMet: false, Rto: { } rto }) yield return $"RTO of {DurationWords.Of(rto)} missed: {Time(outcome)}.";
    }

    /// <summary>The targets that are met, in a sentence; null where none is, or nothing happened to the data.</summary>
    public static string? MetTargets(OutcomeRecord outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (outcome.Outcome == OutcomeKind.Intact) return null;
        List<string> met = [];
        if (outcome is { RpoMet: true, Rpo: { } rpo }) met.Add($"RPO of {DurationWords.Of(rpo)}");
        if (outcome is { RtoMet: true, Rto: { } rto }) met.Add($"RTO of {DurationWords.Of(rto)}");
        return met.Count == 0 ? null : $"{string.Join(" and ", met)} met.";
    }

    private static string Names(IReadOnlyList<string> names)
    {
        const int told = 5;
        var rest = names.Count - told;
        return rest > 0 ? string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(told))} and {rest:N0} more") : string.Join(", ", names);
    }

    private static string Missing(OutcomeRecord outcome) => outcome.Age is { } age && age > NodaTime.Duration.Zero ? $"{DurationWords.Of(age)} old" : "nothing committed is missing";

    private static string MissingWork(OutcomeRecord outcome) => outcome switch
    {
        { Age: null } => "nothing comes back",
        { Age: { } age, LostUpdates: 0 } => $"{DurationWords.Of(age)} of updates are missing",
        { Age: { } age } when age == NodaTime.Duration.Zero => "updates that were made on damaged content are lost",
        { Age: { } age } => $"{DurationWords.Of(age)} of updates are missing, and those that were made on damaged content",
    };

    private static string Time(OutcomeRecord outcome) => outcome switch
    {
        { Outcome: OutcomeKind.Lost } => "nothing comes back",
        { Takes: { } takes, Waited: { } waited } => $"it takes {DurationWords.Of(takes)}, after {DurationWords.Of(waited)} of work that something else brought to nothing",
        { Takes: { } takes } => $"it takes {DurationWords.Of(takes)}",
        _ => "how long it takes depends on what the plan has not",
    };
}
