using RiskPlanner.Reports.Components;

namespace RiskPlanner.Web.Pages.Assessment;

/// <summary>A box of a recovery path.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">What it says first.</param>
/// <param name="Detail">What it says beneath; empty for nothing.</param>
/// <param name="Mark">The shape beside it; null for none.</param>
internal sealed record PathNode(PathNodeKind Kind, string Title, string Detail, MarkShape? Mark);
