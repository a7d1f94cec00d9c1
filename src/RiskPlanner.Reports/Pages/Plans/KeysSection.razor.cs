using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Model;
using RiskPlanner.Reports.Words;

namespace RiskPlanner.Reports.Pages.Plans;

/// <summary>Key stores, what is kept of their master keys, and the labels with what is under them.</summary>
public sealed partial class KeysSection
{
    private Dictionary<KeyLabel, int> _dataSets = [];
    private Dictionary<KeyLabel, int> _policies = [];

    /// <summary>The plan.</summary>
    [Parameter, EditorRequired] public Plan Plan { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _dataSets = Plan.DataSets.Select(dataSet => dataSet.KeyLabel).OfType<KeyLabel>().CountBy(label => label).ToDictionary();
        _policies = Plan.BackupPolicies.SelectMany(policy => policy.Steps.Select(CopyLabels.Of(Plan).OfferedTo).OfType<KeyLabel>().Distinct()).CountBy(label => label).ToDictionary();
    }

    private int DataSetsUnder(KeyDefinition key) => _dataSets.GetValueOrDefault(key.Label);

    private int PoliciesUnder(KeyDefinition key) => _policies.GetValueOrDefault(key.Label);
}
