namespace RiskPlanner.Web.Editing.Lists;

/// <summary>A list as somebody wants to see it again.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Query">The query of its address (<see cref="ListState.QueryText"/>).</param>
public sealed record SavedView(string Name, string Query);
