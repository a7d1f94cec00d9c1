using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>Makes a plan of a few tables of names (<see cref="SetupSteps"/>). Pure; safe between threads.</summary>
public static class GuidedSetup
{
    /// <summary>Reads one table by itself: what it refers to is not looked for.</summary>
    /// <param name="table">Its key.</param>
    /// <param name="text">Its text.</param>
    public static TableReading Read(string table, string text)
    {
        var known = SetupSteps.Tables.First(one => one.Key == table);
        return ItemTable.Read(known.Section, known.Columns, text, NodaConstants.UnixEpoch);
    }

    /// <summary>Makes the plan, or says all that is wrong.</summary>
    /// <param name="name">What the plan is called.</param>
    /// <param name="year">The year that it speaks of, from its first day to its last.</param>
    /// <param name="texts">The tables as they were typed, by their keys; what is missing is empty.</param>
    public static SetupPlan Make(string name, int year, IReadOnlyDictionary<string, string> texts)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(texts);
        var from = Instant.FromUtc(year, 1, 1, 0, 0);
        List<SetupFault> faults = [];
        if (string.IsNullOrWhiteSpace(name)) faults.Add(new SetupFault(null, "A plan has a name: it stands in lists and on reports."));
        var readings = SetupSteps.Tables.ToDictionary(table => table.Key, table => ItemTable.Read(table.Section, table.Columns, texts.GetValueOrDefault(table.Key, ""), from), StringComparer.Ordinal);
        foreach (var table in SetupSteps.Tables) faults.AddRange(readings[table.Key].Faults.Select(fault => new SetupFault(table.Key, fault.Sentence)));
        var counts = readings.ToDictionary(reading => reading.Key, reading => reading.Value.Rows.Count, StringComparer.Ordinal);
        var (items, lines) = Items(readings, faults);
        if (faults.Count > 0) return new SetupPlan(null, counts, faults);

        var file = new JsonObject
        {
            ["schema"] = 1,
            ["name"] = name.Trim(),
            ["horizon"] = new JsonObject { ["from"] = InstantPattern.General.Format(from), ["until"] = InstantPattern.General.Format(Instant.FromUtc(year, 12, 31, 0, 0)) },
        };
        foreach (var section in PlanSections.All.Where(section => items.ContainsKey(section.Key))) file[section.Key] = items[section.Key];
        // YAML takes JSON as it is.
        var read = PlanFile.Read(file.ToJsonString(), maximumBytes: int.MaxValue);
        return read.Plan is null ? new SetupPlan(null, counts, [.. read.Faults.Select(fault => FaultOf(fault, lines))]) : new SetupPlan(read, counts, []);
    }

    private static (Dictionary<string, JsonArray> Items, Dictionary<string, List<(string Table, int Line)>> Lines) Items(
        Dictionary<string, TableReading> readings, List<SetupFault> faults)
    {
        var items = new Dictionary<string, JsonArray>(StringComparer.Ordinal);
        var lines = new Dictionary<string, List<(string, int)>>(StringComparer.Ordinal);
        foreach (var table in SetupSteps.Tables.Where(table => table.PartOf is null && readings[table.Key].Rows.Count > 0))
        {
            items[table.Key] = new JsonArray([.. readings[table.Key].Rows.Select(row => row.Content)]);
            lines[table.Key] = [.. readings[table.Key].Rows.Select(row => (table.Key, row.Line))];
        }

        foreach (var table in SetupSteps.Tables.Where(table => table.PartOf is not null))
        {
            foreach (var row in readings[table.Key].Rows) PutPart(table, row, items.GetValueOrDefault(table.Section.Key), faults);
        }

        NameTheOnlyKeyStore(items);
        return (items, lines);
    }

    private static void PutPart(SetupTable table, TableRow row, JsonArray? owners, List<SetupFault> faults)
    {
        var identity = (string?)row.Content[table.Section.IdentityKey];
        if (owners?.FirstOrDefault(owner => (string?)owner![table.Section.IdentityKey] == identity) is not JsonObject owner)
        {
            faults.Add(new SetupFault(table.Key, $"Line {row.Line}: “{identity}”: This names a {SectionWords.Noun(table.Section)} of the table above it."));
            return;
        }

        owner[table.PartOf!] ??= new JsonArray();
        var parts = owner[table.PartOf!]!.AsArray();
        foreach (var part in row.Content[table.PartOf!]?.AsArray() ?? []) parts.Add(part!.DeepClone());
    }

    private static void NameTheOnlyKeyStore(Dictionary<string, JsonArray> items)
    {
        if (items.GetValueOrDefault("keyStores") is not [{ } only]) return;
        foreach (var key in items.GetValueOrDefault("keys") ?? []) key!["keyStore"] ??= only["name"]?.DeepClone();
    }

    private static SetupFault FaultOf(PlanFileFault fault, Dictionary<string, List<(string Table, int Line)>> lines)
    {
        var expected = fault.Expected.Length > 0 ? $" Expected: {fault.Expected}." : "";
        var value = fault.Value.Length > 0 ? $"“{fault.Value}”: " : "";
        var open = fault.Path.IndexOf('[', StringComparison.Ordinal);
        var close = fault.Path.IndexOf(']', StringComparison.Ordinal);
        if (open > 0 && close > open && lines.GetValueOrDefault(fault.Path[..open]) is { } own && int.TryParse(fault.Path.AsSpan(open + 1, close - open - 1), out var index) && index < own.Count)
            return new SetupFault(own[index].Table, $"Line {own[index].Line}, {fault.Path[(close + 1)..].TrimStart('.')}: {value}{fault.Rule}{expected}");
        // A part of the plan that is left out: the words of the file would say nothing to whoever fills in tables.
        if (fault.Value.Length == 0 && SetupSteps.Tables.FirstOrDefault(table => table.Key == fault.Path) is { PartOf: null } empty && !lines.ContainsKey(empty.Key))
            return new SetupFault(empty.Key, $"No line is filled in. A plan has at least one {SectionWords.Noun(empty.Section)}.");
        return new SetupFault(null, $"{fault.Path}: {value}{fault.Rule}{expected}");
    }
}
