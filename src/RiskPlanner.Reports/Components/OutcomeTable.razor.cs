using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Components;

/// <summary>What became of each data set.</summary>
public sealed partial class OutcomeTable
{
    /// <summary>The outcomes.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<OutcomeRecord> Outcomes { get; set; } = [];
}
