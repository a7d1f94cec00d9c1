using NodaTime;
using NodaTime.Text;
using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Outcomes;

/// <summary>Puts outcomes into words, in one place: logs, pages, files and reports say the same. Pure functions.</summary>
public static class OutcomeWords
{
    /// <summary>An outcome in a sentence, as a log has it.</summary>
    public static string Of(DataSetOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Kind switch
        {
            OutcomeKind.Intact when outcome.Version is null => "intact: it does not exist at that time",
            OutcomeKind.Intact => outcome.WriteHindrance is { } hindrance ? $"intact, but writers stop: {CauseTable.Words(hindrance.Cause, hindrance.About)}" : "intact",
            OutcomeKind.Recovered => $"recovered: {Route(outcome)}",
            OutcomeKind.Unavailable => $"unavailable: {Causes(outcome.Failures)}. {Ends(outcome.Ends)}",
            _ => $"lost: {Causes(outcome.Failures)}",
        };
    }

    /// <summary>The name of the route that leads to the data; empty when none does.</summary>
    public static string Route(DataSetOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Route is not { } route ? "" : string.Join(", ", [
            $"{route.Copy?.Title ?? "primary"}{At(route.At)}",
            .. route.Ways.Select(RecoveryActions.Way).OfType<string>(),
            .. outcome.FromClearCopy && outcome.LiesInClear ? ["restored in clear"] : Array.Empty<string>()]);
    }

    /// <summary>Every cause; what befell a series of copies alike is said once.</summary>
    public static string Causes(IReadOnlyList<RouteFailure> failures)
    {
        ArgumentNullException.ThrowIfNull(failures);
        var routes = failures.Where(failure => failure.Kind is RouteKind.Primary or RouteKind.Copy)
            .GroupBy(failure => (Series: Series(failure), Words: CauseTable.Words(failure.Cause, failure.About)))
            .Select(group => group.Count() == 1 ? $"{Name(group.First())}: {group.Key.Words}" : $"{group.Count()} {group.Key.Series}: {group.Key.Words}");
        var keys = failures.Where(failure => failure.Kind == RouteKind.Key).GroupBy(failure => failure.Label)
            .Select(group => $"key {group.Key} {string.Join("; ", group.GroupBy(failure => failure.From).Select(OfKey))}");
        return string.Join("; ", routes.Concat(keys));
    }

    /// <summary>What ends the outages, in sentences; empty where there is none.</summary>
    public static string Ends(IReadOnlyList<OutageEnd> ends)
    {
        ArgumentNullException.ThrowIfNull(ends);
        return string.Join(" ", ends.Select(end => end.PlannedAt is { } planned
            ? $"{RecoveryActions.Instruction(end.Step)} Else until {InstantPattern.General.Format(planned)}, when {Planned(end.Step.Action)}."
            : RecoveryActions.Instruction(end.Step)));
    }

    /// <summary>What was tried, such as a copy by its title.</summary>
    public static string Name(RouteFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.Kind switch
        {
            RouteKind.Primary => $"primary{At(failure.At)}",
            RouteKind.Copy => $"{failure.Copy!.Title}{At(failure.At)}",
            RouteKind.Key => $"key {failure.Label} {From(failure.From)}{(failure.Source is { } source ? $" {source}" : "")}",
            _ => $"{Words(failure.Action)}{(failure.Source is { } source ? $" {source}" : "")}",
        };
    }

    /// <summary>What it and its like are called together.</summary>
    public static string Series(RouteFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.Kind switch
        {
            RouteKind.Copy => $"{failure.Copy!.SeriesTitle}{At(failure.At)}",
            RouteKind.Key => $"key {failure.Label} {From(failure.From)}",
            RouteKind.KeyService => Words(failure.Action),
            _ => Name(failure),
        };
    }

    private static string OfKey(IGrouping<KeyRoute?, RouteFailure> route)
    {
        var causes = route.GroupBy(failure => failure.Cause)
            .OrderBy(group => group.Key)
            .Select(group => group.First().Source is null ? CauseTable.Of(group.Key).Words : $"{CauseTable.Of(group.Key).Words} ({group.Select(failure => failure.Source).Distinct().Count()})");
        return $"{From(route.Key)}: {string.Join(", ", causes)}";
    }

    private static string At(string? other) => other is null ? "" : $" at {other}";

    private static string From(KeyRoute? route) => route switch
    {
        KeyRoute.Storage => "from the storage of another sysplex",
        KeyRoute.Copy => "from a CKDS copy",
        KeyRoute.SpareDomain => "from a CKDS copy through a spare domain",
        KeyRoute.Elsewhere => "from a CKDS copy on another sysplex",
        KeyRoute.Repository => "from a repository",
        _ => throw new ArgumentOutOfRangeException(nameof(route), route, "Not a route."),
    };

    private static string Words(RecoveryAction? action) => action switch
    {
        RecoveryAction.EnterKeyParts => "key parts entered",
        RecoveryAction.ActivateCkdsCopy => "CKDS from",
        RecoveryAction.InitialiseKeyService => "an empty CKDS",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Not a way to bring a key service up."),
    };

    private static string Planned(RecoveryAction action) => action == RecoveryAction.RecallKey ? "the plan recalls it" : "its validity begins";
}
