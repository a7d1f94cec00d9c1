using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Components;

/// <summary>What became of each data set.</summary>
public sealed partial class OutcomeTable
{
    /// <summary>The outcomes.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<OutcomeRecord> Outcomes { get; set; } = [];

    /// <summary>The class of a row, by its place from 0; none by default.</summary>
    [Parameter] public Func<int, string?>? RowClass { get; set; }
}
