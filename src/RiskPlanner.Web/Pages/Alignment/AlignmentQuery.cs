using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Views;

namespace RiskPlanner.Web.Pages.Alignment;

/// <summary>What the address of the page of alignment says. Immutable.</summary>
/// <param name="Slug">The plan.</param>
/// <param name="Run">The run that is shown; null for the latest.</param>
/// <param name="Page">The page of the list, from 1.</param>
/// <param name="DataSet">A data set of the class that is open; null for none.</param>
public sealed record AlignmentQuery(string Slug, int? Run, int Page, string? DataSet)
{
    /// <summary>The address.</summary>
    public string Address => Paths.WithQuery(
        Paths.Alignment(Slug), ("run", Run?.ToString()), ("page", Page > 1 ? $"{Page}" : null), ("dataSet", DataSet));
}
