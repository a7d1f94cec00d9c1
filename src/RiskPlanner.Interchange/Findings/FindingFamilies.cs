using System.Text.RegularExpressions;

namespace RiskPlanner.Interchange;

/// <summary>Ids of rules by who looks by them.</summary>
internal static partial class FindingFamilies
{
    /// <summary>Whether an id is one of advice (RA), verdicts (RV), alignment (RK) or exposure (RX), which look at plans beside the linter.</summary>
    public static bool IsOfOthers(string id) => Others().IsMatch(id);

    [GeneratedRegex(@"\AR[AVKX]\d{4}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Others();
}
