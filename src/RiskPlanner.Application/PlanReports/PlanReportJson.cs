using System.Text;
using System.Text.Json.Nodes;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Findings.Output;
using RiskPlanner.Application.Naming;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Naming;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Application.PlanReports;

/// <summary>
/// Writes a report as JSON, which PDF and HTML name by its hash: whoever has plan and program makes it again and compares.
/// Parts of the plan stand in it as in a plan file. Pure functions.
/// </summary>
public static class PlanReportJson
{
    private static readonly string[] TopologyParts = ["sites", "arrays", "tapes", "sysplexes"];
    private static readonly string[] KeyParts = ["keyStores", "keyManagers", "keys"];
    private static readonly string[] PolicyParts = ["backupPolicies"];

    /// <summary>The bytes: UTF-8, indented, with a line feed at the end. Sections that are not in the report are null.</summary>
    public static byte[] Write(PlanReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var items = PlanItems.Split(report.Plan, PlanComments.Empty).ToLookup(item => item.Section, StringComparer.Ordinal);
        JsonObject? Parts(ReportSection section, string[] keys) =>
            report.Has(section) ? new JsonObject(keys.Select(key => KeyValuePair.Create<string, JsonNode?>(key, new JsonArray([.. items[key].Select(item => item.ToJson())])))) : null;
        var json = DocumentJson.Write(
            new
            {
                Title = report.Plan.Name,
                Plan = report.Plan.Name,
                report.PlanSha256,
                report.ProgramVersion,
                report.Request.Seed,
                report.Request.Date,
                Sections = report.Request.Sections.Select(section => Kebab.Of(section)),
                Evidence = Kebab.Of(report.Request.Evidence),
                Cover = report.Has(ReportSection.Cover) ? report.Request.Cover : null,
                Summary = report.Summary is { } summary ? Of(summary) : null,
                Topology = Parts(ReportSection.Topology, TopologyParts),
                Keys = Parts(ReportSection.Keys, KeyParts),
                Standards = report.Standards is { } standards ? Of(standards) : null,
                Policies = Parts(ReportSection.Policies, PolicyParts),
                Matrix = report.Heat is { } heat ? new { Applications = heat.Select(Of), Tables = DocumentJson.PlainTables(report.Verdicts!.Tables) } : null,
                Findings = report.Findings?.Findings.Select(FindingRecord.Of),
                Exposure = report.Exposure is { } exposure ? new { exposure.Flows, exposure.Assumptions } : null,
                report.Window,
                report.Assumptions,
                Changes = report.Changes is { } changes ? Of(changes) : null,
                Replays = report.Has(ReportSection.Evidence) ? report.Verdicts!.Tables.SelectMany(Replays) : null,
            },
            indented: true);
        return [.. json, (byte)'\n'];
    }

    /// <summary>SHA-256 of <see cref="Write"/>, in hex.</summary>
    public static string Sha256(PlanReport report) => DocumentJson.Sha256(Write(report));

    private static object Of(ReportSummary summary) => new
    {
        summary.DataSets,
        summary.Encrypted,
        summary.DataSetsProtected,
        summary.DataSetsLost,
        Verdicts = new JsonObject(summary.Verdicts.Select(count => KeyValuePair.Create<string, JsonNode?>(Kebab.Of(count.Verdict), count.Count))),
        ByCriticality = summary.ByCriticality.Select(count => new { Criticality = Word(count.Criticality), count.DataSets, count.Protected }),
        summary.Value,
        summary.ValueWithoutRecovery,
        summary.Currency,
        summary.WorstMarginDays,
        summary.WorstMarginOf,
    };

    private static object Of(StandardsApart standards) => new
    {
        SecondSha256 = standards.Second.Sha256,
        KeyStores = standards.KeyStores.Select(store => new { store.KeyStore, Labels = store.Sheet.Use!.Listing.Count, First = Of(store.Sheet.Use), Second = Of(store.Sheet.Other!) }),
    };

    private static object Of(StandardInUse use) => new
    {
        use.Name,
        Errors = use.Count(FindingSeverity.Error),
        Warnings = use.Count(FindingSeverity.Warning),
        Together = use.Listing.Groups.Count,
        LeastBetween = use.Listing.Groups.Count == 0 ? (int?)null : use.Listing.Groups.Min(group => group.LinesBetween),
        Slip = Of(use.Listing.Slip),
        Grown = use.Grown.Select(grown => new { grown.Applications, grown.Keys, grown.Labels, grown.LeastBetween, Slip = Of(grown.Slip) }),
    };

    private static object Of(Slip slip) => new { slip.Lines, slip.Starts, slip.Hits, slip.Probability };

    private static object Of(HeatRow row) => new
    {
        row.Application,
        Criticality = Word(row.Criticality),
        Threats = row.Cells.Select(cell => new { cell.Threat, cell.Verdict, cell.DataSets, cell.Lost, cell.Unavailable, cell.TargetsMissed }),
    };

    private static object Of(ReportChanges changes) => new
    {
        Since = changes.SinceSha256,
        Items = changes.Items.Select(item => new { item.Section, Kind = Kebab.Of(item.Kind), item.Identity, Was = item.EarlierIdentity, item.Fields }),
        Verdicts = changes.Verdicts.Select(verdict => new { verdict.Table, verdict.Threat, verdict.Column, Before = verdict.Before?.Text, After = verdict.After?.Text, Worse = verdict.IsWorse }),
    };

    private static IEnumerable<object> Replays(EvidenceTable table) =>
        from row in table.Rows
        from cell in row.Cells.Select((cell, index) => (cell.Variants, Column: table.Columns[index]))
        from variant in cell.Variants
        from replay in variant.Replays
        select new { Application = table.Id, row.Threat, cell.Column, variant.Choices, replay.Event, replay.At, replay.Outcome, Log = replay.DecidingLines };

    private static string? Word(Criticality? criticality) => criticality is { } known ? Kebab.Of(known) : null;
}
