namespace RiskPlanner.Web.Editing.Forms;

/// <summary>What the controls of a form need to know of where they stand.</summary>
/// <param name="Slug">The plan.</param>
/// <param name="Changed">Told whenever something was typed.</param>
public sealed record ItemContext(string Slug, Action Changed);
