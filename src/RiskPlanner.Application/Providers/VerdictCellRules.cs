using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Findings;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Providers;

/// <summary>
/// What a cell of verdicts can come to that has to be looked at, as baselines keep it (docs/findings.md). Each scope has ids of its own, so that one file can hold
/// several, and those of findings besides.
/// </summary>
internal sealed class VerdictCellRules
{
    private const string Page = "docs/findings.md";
    private static readonly string[] Scopes = ["after a threat", "after a threat, at some moment", "after two threats together", "after two threats together, at some moment"];

    // From bad to worse: the place in the list is how bad it is, less one.
    private readonly FindingRule[] _rules;

    private VerdictCellRules(VerdictScope scope)
    {
        var (first, when) = (100 + (10 * (int)scope), Scopes[(int)scope]);
        _rules =
        [
            new($"RV{first + 3:0000}", FindingSource.Verdicts, FindingSeverity.Error, $"A target of an application is missed {when}.", Page),
            new($"RV{first + 2:0000}", FindingSource.Verdicts, FindingSeverity.Warning, $"Data is out of reach {when}.", Page),
            new($"RV{first + 1:0000}", FindingSource.Verdicts, FindingSeverity.Error, $"Data is lost {when}.", Page),
        ];
    }

    /// <summary>Those of a scope.</summary>
    public static VerdictCellRules Of(VerdictScope scope) => new(scope);

    /// <summary>The ids of all scopes.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Enum.GetValues<VerdictScope>().SelectMany(scope => Of(scope)._rules).Select(rule => rule.Id)];

    /// <summary>How many ways there are in which a cell can be bad.</summary>
    public int Worst => _rules.Length;

    /// <summary>How bad a cell is, from 0 for nothing to look at to <see cref="Worst"/> for a loss.</summary>
    public static int RankOf(VerdictRecord detail) => detail.Lost > 0 ? 3 : detail.Unavailable > 0 ? 2 : detail.TargetsMissed > 0 ? 1 : 0;

    /// <summary>The rule for a rank of 1 or more.</summary>
    public FindingRule this[int rank] => _rules[rank - 1];

    /// <summary>Whether an id is one of this scope.</summary>
    public bool Has(string id) => Array.Exists(_rules, rule => rule.Id == id);
}
