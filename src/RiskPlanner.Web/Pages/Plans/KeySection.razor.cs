using Microsoft.AspNetCore.Components;
using RiskPlanner.Model;
using RiskPlanner.Web.Sentences;

namespace RiskPlanner.Web.Pages.Plans;

/// <summary>The key stores and keys of a plan; twins stand out.</summary>
public sealed partial class KeySection
{
    /// <summary>The plan.</summary>
    [Parameter]
    [EditorRequired]
    public Plan Plan { get; set; } = null!;

    private IReadOnlyList<KeyDefinition> Twins => [.. Plan.Keys.Where(key => key.SameValueAs is not null)];

    private IReadOnlyList<string> Others(KeyDefinition key) =>
        [.. Plan.Keys.Where(other => other != key && Value(other) == Value(key)).Select(other => other.Label.Text)];

    private bool IsTwin(KeyDefinition key) => Others(key).Count > 0;

    // The label that first had the value stands for it; chains of twins end there.
    private (string, KeyLabel) Value(KeyDefinition key)
    {
        var seen = new HashSet<KeyLabel>();
        while (key.SameValueAs is { } other && seen.Add(key.Label))
            key = Plan.Keys.FirstOrDefault(candidate => candidate.Label == other && candidate.KeyStore == key.KeyStore) ?? key;
        return (key.KeyStore, key.Label);
    }

    private string Uses(KeyDefinition key)
    {
        var dataSets = Plan.DataSets.Count(dataSet => dataSet.KeyLabel == key.Label);
        var policies = Plan.BackupPolicies.Count(policy => policy.Steps.Any(step => CopyLabels.Of(Plan).OfferedTo(step) == key.Label));
        string[] parts =
        [
            dataSets > 0 ? PlanWords.Count(dataSets, "data set") : "",
            policies > 0 ? $"copies of {PlanWords.Count(policies, "policy", "policies")}" : "",
        ];
        return parts.Any(part => part.Length > 0) ? string.Join(", ", parts.Where(part => part.Length > 0)) : "nothing in this plan";
    }
}
