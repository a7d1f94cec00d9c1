using RiskPlanner.Application.Findings;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Threats;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Application.Providers;

/// <summary>What the verdicts of a plan come to: a finding for each threat and kind of data sets, by the data set that was replayed.</summary>
internal sealed class VerdictFindings : IFindingProvider
{
    private readonly ThreatTableService _tables = new();

    /// <inheritdoc/>
    public IReadOnlyList<FindingSource> Sources { get; } = [FindingSource.Verdicts, FindingSource.Targets];

    /// <inheritdoc/>
    public FindingsOfSource Find(FindingQuestion question, IReadOnlySet<FindingSource> sources, CancellationToken cancellation)
    {
        // The date goes into printed reports only.
        var document = question.Verdicts ?? _tables.DeriveForPlan(question.Plan, question.PlanSha256, question.Seed, FindingWords.Day(question.Today)!, question.Threads, question.Progress, cancellation);
        return new FindingsOfSource([.. Of(question.Plan, document, sources)], [.. VerdictRules.All.Where(rule => sources.Contains(rule.Source))]) { Elsewhere = VerdictCellRules.Ids };
    }

    /// <summary>The findings of verdicts that are there already.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="verdicts">Its verdicts.</param>
    /// <param name="sources">Which of the two sources are asked.</param>
    public static IEnumerable<Finding> Of(Plan plan, TablesDocument verdicts, IReadOnlySet<FindingSource> sources)
    {
        var indexes = plan.DataSets.Index().ToDictionary(dataSet => dataSet.Item.Name.Text, dataSet => dataSet.Index, StringComparer.Ordinal);
        // Cells of several columns together name no data set; the columns themselves do. What one replay decides in several tables is told once.
        var decided = from table in verdicts.Tables
                      from row in table.Rows
                      from cell in row.Cells
                      where cell.Detail?.Simulated is not null
                      group (Table: table.Id, Row: row, Cell: cell) by (cell.Detail!.Simulated, row.Event ?? row.Threat) into alike
                      let first = alike.First()
                      select (first.Table, first.Row, Detail: first.Cell.Detail! with { DataSets = alike.Sum(one => one.Cell.Detail!.DataSets), Why = VerdictSentences.Why(first.Cell) });
        foreach (var (table, row, detail) in decided)
        {
            var dataSet = detail.Simulated!;
            // Verdicts that are older than the plan can be of a data set that it has no more.
            var place = indexes.TryGetValue(dataSet, out var index) ? $"dataSets[{index}]" : "dataSets";
            foreach (var (rule, field) in Broken(detail, sources)) yield return Of(rule, place + field, dataSet, row, detail) with { Remedies = detail.Remedies.Count > 0 ? new VerdictRemedies(table, detail.Column, detail.Remedies) : null };
        }
    }

    private static IEnumerable<(FindingRule Rule, string Field)> Broken(VerdictRecord detail, IReadOnlySet<FindingSource> sources)
    {
        if (sources.Contains(FindingSource.Verdicts))
        {
            if (detail.Lost > 0) yield return (VerdictRules.Lost, "");
            if (detail.Unavailable > 0) yield return (VerdictRules.Unavailable, "");
            if (detail.ClearCopyOnly) yield return (VerdictRules.ClearCopyOnly, "");
            // What is lost misses its targets as well, which tells nothing new.
            if (detail.Lost > 0) yield break;
        }

        if (!sources.Contains(FindingSource.Targets)) yield break;
        if (detail.RpoMet == false) yield return (VerdictRules.RpoMissed, ".application");
        if (detail.RtoMet == false) yield return (VerdictRules.RtoMissed, ".application");
    }

    private static Finding Of(FindingRule rule, string path, string dataSet, EvidenceRow row, VerdictRecord detail)
    {
        var alike = detail.DataSets > 1 ? $" So it is with {detail.DataSets - 1:N0} data sets that are alike." : "";
        var why = detail.Why.Length > 0 && rule.Source == FindingSource.Verdicts ? $" {detail.Why}" : "";
        var message = $"{row.Threat}{(detail.Target is { } target ? $" ({target})" : "")}: {Sentence(rule, detail)}{why}{alike}";
        var expected = detail.Remedies.Count > 0 ? string.Join(", or ", detail.Remedies.Select(remedy => remedy.Text.TrimEnd('.'))) : "a way back that this threat does not take";
        return new Finding(rule, path, dataSet, message, expected, PrintOf(rule, dataSet, row));
    }

    /// <summary>What a finding is recognised by.</summary>
    public static string PrintOf(FindingRule rule, string dataSet, EvidenceRow row) => Fingerprint.Of(rule.Id, dataSet, row.Event ?? row.Threat);

    private static string Sentence(FindingRule rule, VerdictRecord detail) => rule.Id switch
    {
        "RV0001" => "the data is lost.",
        "RV0002" => "the data is out of reach.",
        "RV0003" => "only a copy in clear helps.",
        "RV0004" => detail.Age is { } age ? $"what comes back is {DurationWords.Of(age)} old, older than the RPO allows." : "what comes back misses the RPO.",
        _ => detail.Takes is { } takes ? $"recovery takes {DurationWords.Of(takes)}, longer than the RTO allows." : "nobody can say when the data comes back, so the RTO is missed.",
    };
}
