namespace RiskPlanner.Web.RunKinds;

/// <summary>A way to a page.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Words">What the link says.</param>
internal sealed record PageLink(string Address, string Words);
