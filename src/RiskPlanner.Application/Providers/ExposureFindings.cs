using RiskPlanner.Application.Findings;
using RiskPlanner.Analysis.Exposures;
using RiskPlanner.Application.Exposures;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Providers;

/// <summary>Where data of encrypted data sets can be read on its way: backups and transfers, in the world of tokens.</summary>
internal sealed class ExposureFindings : IFindingProvider
{
    private const string Page = "docs/exposure.md";

    private static readonly Dictionary<string, FindingRule> Rules = ExposureRules.All.ToDictionary(
        rule => rule.Id, rule => new FindingRule(rule.Id, FindingSource.Exposure, rule.Severity, rule.Title, Page), StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<FindingSource> Sources { get; } = [FindingSource.Exposure];

    /// <inheritdoc/>
    public FindingsOfSource Find(FindingQuestion question, IReadOnlySet<FindingSource> sources, CancellationToken cancellation) =>
        new([.. ExposureService.FindingsOf(question.Plan, cancellation).Select(Of)], [.. Rules.Values]);

    private static Finding Of(ExposureFindingRecord record) =>
        new(Rules[record.Id], record.Path, record.Flow, record.Message, record.SafeRoute.TrimEnd('.'), record.Fingerprint) { Value = record.DataSets[0] };
}
