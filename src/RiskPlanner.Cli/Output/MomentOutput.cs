using RiskPlanner.Application.Documents;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Cli.Output;

/// <summary>A moment of a replay as text for a terminal or a file.</summary>
internal static class MomentOutput
{
    /// <summary>Writes it: the data set first, then keys, then what happened at the moment.</summary>
    public static void Write(TextWriter writer, MomentDocument moment)
    {
        var step = moment.Step is { } number ? $", after {number} of the things that happen then" : "";
        writer.WriteLine($"Replay of {moment.Plan} (SHA-256 {moment.PlanSha256[..16]}…) at {moment.At}{step}, RiskPlanner {moment.ProgramVersion}.");
        if (moment.At == moment.EndsAt) writer.WriteLine("The last loss is discovered at this moment: nothing is replayed after it.");
        TextOutput.WriteEvents(writer, moment.Events);
        writer.WriteLine();
        WriteDataSet(writer, moment.DataSet);
        writer.WriteLine();
        TextOutput.Table(writer, ["sysplex", "NEW", "CURRENT", "OLD", "key service"], moment.Sysplexes.Select(sysplex => sysplex.Runs
            ? new[] { sysplex.Name, Register(sysplex.New), Register(sysplex.Current), Register(sysplex.Old), sysplex.Outage.Length == 0 ? "up" : sysplex.Outage }
            : [sysplex.Name, "", "", "", "does not run"]));
        foreach (var store in moment.KeyStores) WriteKeyStore(writer, store);
        if (moment.Log.Count == 0) return;
        writer.WriteLine();
        TextOutput.WriteLines(writer, moment.Log);
    }

    private static void WriteDataSet(TextWriter writer, MomentDataSet dataSet)
    {
        var version = dataSet.Version is { } number ? $"version {number}, committed at {dataSet.CommittedAt}" : "not written yet";
        writer.WriteLine($"{dataSet.Name}: {version}.");
        if (dataSet.IfRecoveredNow is { } outcome)
            writer.WriteLine($"If its recovery began now: {string.Join(". ", new[] { $"{Kebab.Of(outcome.Outcome)}{(outcome.Survived ? $" by {outcome.Route}" : "")}", outcome.Cause, outcome.EndedBy.TrimEnd('.'), TextOutput.Sentences(outcome).TrimEnd('.') }.Where(part => part.Length > 0))}.");
        TextOutput.Table(writer, ["what", "where", "taken", "key label", "form", "could be read now"], dataSet.Places.Select(place => new[]
        {
            place.Policy.Length == 0 ? place.What : $"{place.What}, {place.Policy}{(place.Generation is { } cycle ? $" {cycle}" : "")}",
            $"{place.Name} on {place.Medium}{(place.Site.Length == 0 ? "" : $" at {place.Site}")}",
            place.TakenAt ?? "",
            place.Label,
            place.Form,
            place.Readings.Count == 0 ? "no: no sysplex runs" : string.Join("; ", place.Readings.Select(Reading)),
        }));
    }

    private static void WriteKeyStore(TextWriter writer, MomentKeyStore store)
    {
        writer.WriteLine();
        writer.WriteLine(store.Generation is { } generation
            ? $"{store.Name}: live CKDS under generation {generation}, {store.Records} records."
            : $"{store.Name}: no live CKDS.");
        if (store.Copies.Count == 0) return;
        TextOutput.Table(writer, ["CKDS copies", "taken", "generation", "site", "of use now"], store.Copies.Select(copies => new[]
        {
            copies.Count == 1 ? copies.Newest : $"{copies.Count}: {copies.Oldest} to {copies.Newest}",
            copies.Count == 1 ? copies.TakenUntil : $"{copies.TakenFrom} to {copies.TakenUntil}",
            copies.Generation is { } under ? $"{under}" : "",
            copies.Generation is null ? "lost" : copies.Site,
            copies.Uses.Count == 0 ? "not at all: no sysplex runs" : string.Join("; ", copies.Uses.Select(use => $"{string.Join(", ", use.Sysplexes)}: {use.Use}")),
        }));
    }

    private static string Register(int? generation) => generation is { } number ? $"{number}" : "empty";

    private static string Reading(MomentReading reading) => reading.Version is { } version
        ? $"{string.Join(", ", reading.Sysplexes)}: yes, version {version}"
        : $"{string.Join(", ", reading.Sysplexes)}: no, {reading.Cause}";
}
