using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Components;

/// <summary>
/// The route that led to the data, why others failed, what would end a state that passes, whether writers go on, and which targets are
/// missed.
/// </summary>
public sealed partial class RouteAndCause
{
    /// <summary>The outcome.</summary>
    [Parameter, EditorRequired] public OutcomeRecord Outcome { get; set; } = null!;

    private string Clear => OutcomeSentences.ClearCopy(Outcome) ?? "";
}
