using RiskPlanner.Application.Documents;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Pages.Assessment;

/// <summary>A verdict of the list.</summary>
/// <param name="Address">Where it stands in the assessment.</param>
/// <param name="Threat">The threat.</param>
/// <param name="Cell">The verdict.</param>
internal sealed record AssessedCell(CellAddress Address, string Threat, EvidenceCell Cell)
{
    /// <summary>Whether it says No and is worse than in the assessment before, where they are compared.</summary>
    public bool IsNewNo => Detail is { State: FindingState.New, Lost: > 0 };

    /// <summary>What decided.</summary>
    public VerdictRecord Detail => Cell.Detail ?? throw new InvalidOperationException("The assessment does not say what decided.");
}
