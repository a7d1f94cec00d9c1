using RiskPlanner.Application.Findings;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Providers;

/// <summary>The rules of findings that verdicts are made of (docs/findings.md).</summary>
internal static class VerdictRules
{
    private const string Page = "docs/findings.md";

    public static FindingRule Lost { get; } = new("RV0001", FindingSource.Verdicts, FindingSeverity.Error, "Data is lost after a threat.", Page);

    public static FindingRule Unavailable { get; } = new("RV0002", FindingSource.Verdicts, FindingSeverity.Warning, "Data is out of reach after a threat, until an outage is ended.", Page);

    public static FindingRule ClearCopyOnly { get; } = new("RV0003", FindingSource.Verdicts, FindingSeverity.Warning, "Only a copy in clear helps against a threat to keys.", Page);

    public static FindingRule RpoMissed { get; } = new("RV0004", FindingSource.Targets, FindingSeverity.Error, "What comes back after a threat is older than the application's RPO.", Page);

    public static FindingRule RtoMissed { get; } = new("RV0005", FindingSource.Targets, FindingSeverity.Error, "Recovery after a threat takes longer than the application's RTO.", Page);

    /// <summary>Those that say how bad a verdict is by its rank in baselines (<see cref="VerdictCellRules"/>).</summary>
    public static IReadOnlyList<FindingRule> OfRank(int rank) => rank switch
    {
        3 => [Lost],
        2 => [Unavailable],
        _ => [RpoMissed, RtoMissed],
    };

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<FindingRule> All { get; } = [Lost, Unavailable, ClearCopyOnly, RpoMissed, RtoMissed];
}
