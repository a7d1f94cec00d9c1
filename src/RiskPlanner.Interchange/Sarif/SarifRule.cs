namespace RiskPlanner.Interchange;

/// <summary>A rule in the driver of a SARIF log.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name without blanks; left out where it is the id.</param>
/// <param name="Title">What it says, as a sentence.</param>
/// <param name="Level">The level of its findings.</param>
/// <param name="Enabled">Whether it is on.</param>
/// <param name="Help">How its page is asked for; of use only with a page.</param>
/// <param name="Page">Its page, as Markdown; empty when it has none.</param>
internal sealed record SarifRule(string Id, string Name, string Title, string Level, bool Enabled, string Help, string Page);
