namespace RiskPlanner.Web.Pages.Plans;

/// <summary>A replay that is asked for.</summary>
/// <param name="Text">The event as the command line writes it.</param>
/// <param name="Title">The event for people, such as "Disk failure, DS8K-A".</param>
/// <param name="Seed">The seed of the world.</param>
public sealed record ReplayRequest(string Text, string Title, ulong Seed);
