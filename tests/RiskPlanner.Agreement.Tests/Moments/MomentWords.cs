using RiskPlanner.Simulation.Replay.Moments;

namespace RiskPlanner.Agreement.Tests.Moments;

/// <summary>Everything that a moment shows, as text: equal texts mean equal moments.</summary>
internal static class MomentWords
{
    public static string Of(ReplayMoment moment) => string.Join('\n',
    [
        $"{moment.At} {moment.Happened} {moment.DataSet} {moment.Latest} {moment.IfRecoveredNow}",
        .. moment.Sysplexes.Select(sysplex => $"{sysplex}"),
        .. moment.KeyStores.SelectMany(store => store.Copies
            .Select(copy => $"{copy.Name} {copy.TakenAt} {copy.State} {string.Join(", ", copy.Uses.OrderBy(use => use.Key, StringComparer.Ordinal))}")
            .Prepend($"{store.Name} {store.Live}")),
        .. moment.Places.Select(place => $"{place.Kind} {place.Address} {place.Stored} {place.Copy?.Title} {place.Copy?.TakenAt} {string.Join("; ", place.Readings)}"),
    ]);
}
