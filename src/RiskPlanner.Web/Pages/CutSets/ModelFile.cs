namespace RiskPlanner.Web.Pages.CutSets;

/// <summary>A file of a model, read.</summary>
/// <param name="Name">How messages call it.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record ModelFile(string Name, byte[] Content);
