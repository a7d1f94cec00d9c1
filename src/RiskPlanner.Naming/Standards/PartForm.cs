namespace RiskPlanner.Naming;

/// <summary>What a part looks like, checked.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Expression">What its texts look like.</param>
/// <param name="Values">Its values; empty when it has none.</param>
/// <param name="LooksUp">
/// Whether the expression is wider than the values, so that a text is looked up among them: then a wrong application is told from a
/// label of another form.
/// </param>
internal sealed record PartForm(string Name, Expression Expression, IReadOnlyList<string> Values, bool LooksUp);
