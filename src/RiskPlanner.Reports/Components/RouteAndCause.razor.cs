using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Components;

/// <summary>The route that led to the data, why others failed, and what would end a state that passes.</summary>
public sealed partial class RouteAndCause
{
    /// <summary>The outcome.</summary>
    [Parameter, EditorRequired] public OutcomeRecord Outcome { get; set; } = null!;
}
