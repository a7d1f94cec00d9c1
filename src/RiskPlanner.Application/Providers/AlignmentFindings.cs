using RiskPlanner.Application.Findings;
using System.Globalization;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Providers;

/// <summary>Key-loss windows: keys that can be lost for good before anybody misses them.</summary>
internal sealed class AlignmentFindings : IFindingProvider
{
    private const string Page = "docs/theory/alignment.md";

    private static readonly FindingRule NoticedTooLate = new("RK0001", FindingSource.Alignment, FindingSeverity.Error, "A key can be lost for good before anybody misses it.", Page);

    private static readonly FindingRule NeverWritten = new("RK0002", FindingSource.Alignment, FindingSeverity.Warning, "A data set is never written, because its key lets no write through at any time of the plan.", Page);

    private readonly AlignmentService _alignment = new();

    /// <inheritdoc/>
    public IReadOnlyList<FindingSource> Sources { get; } = [FindingSource.Alignment];

    /// <inheritdoc/>
    public FindingsOfSource Find(FindingQuestion question, IReadOnlySet<FindingSource> sources, CancellationToken cancellation)
    {
        var document = question.Alignment ?? _alignment.Analyse(question.Plan, question.PlanSha256, question.Threads, question.Progress, cancellation);
        var indexes = question.Plan.DataSets.Index().ToDictionary(dataSet => dataSet.Item.Name.Text, dataSet => dataSet.Index, StringComparer.Ordinal);
        return new FindingsOfSource(
            [
                .. document.Entries.Where(entry => entry.IsFinding()).Select(entry => OfEntry(entry)),
                .. document.NeverWritten.Select(name => new Finding(
                    NeverWritten, PathOf(name), name, NeverWritten.Title, "a key that can be used, or another label", Fingerprint.Of(NeverWritten.Id, name))),
            ],
            [NoticedTooLate, NeverWritten]);

        Finding OfEntry(AlignedClass entry)
        {
            var name = entry.DataSets[0];
            var dataSet = indexes.TryGetValue(name, out var index) ? question.Plan.DataSets[index] : null;
            // A data set that comes under another label has several entries.
            var isLater = dataSet is { LabelChanges.Count: > 0 } && (entry.OfCopies || dataSet.KeyLabel?.Text != entry.Key);
            return Of(entry, isLater ? $"dataSets[{index}].labelChanges" : PathOf(name), isLater ? $"{entry.Key}{(entry.OfCopies ? " of copies" : "")}" : null);
        }

        // What was computed before the plan was changed can be of a data set that it has no more.
        string PathOf(string name) => indexes.TryGetValue(name, out var index) ? $"dataSets[{index}].keyLabel" : "dataSets";
    }

    private static Finding Of(AlignedClass entry, string path, string? about)
    {
        var alike = entry.DataSets.Count > 1 ? $" So it is with {entry.DataSets.Count - 1:N0} data sets that are alike." : "";
        var noticed = entry.NoticedBy is null ? "not noticed within the plan" : $"noticed on {entry.NoticedAt}";
        var until = entry.RecoverableUntil is { } last ? $"until {last}" : "to the end of the plan";
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"If {entry.Key} is lost on {entry.LostAt}, that is {noticed}, and the key can be put back {until}: too late by {-entry.MarginDays!.Value:0.#} days. {entry.Ending}{alike}");
        var expected = entry.Remedies.Count > 0 ? string.Join(", or ", entry.Remedies.Select(remedy => remedy.Text.TrimEnd('.'))) : "a notice before the last way back ends";
        return new Finding(NoticedTooLate, path, entry.DataSets[0], message, expected, Fingerprint.Of(NoticedTooLate.Id, entry.DataSets[0], about)) { Value = entry.Key };
    }
}
