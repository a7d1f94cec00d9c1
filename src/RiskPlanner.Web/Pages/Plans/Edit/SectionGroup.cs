namespace RiskPlanner.Web.Pages.Plans.Edit;

/// <summary>Parts of a plan that are worked on together, as an entry of the navigation.</summary>
/// <param name="Text">What the entry says.</param>
/// <param name="Icon">Its picture.</param>
/// <param name="Sections">The keys of the parts; the entry leads to the first.</param>
internal sealed record SectionGroup(string Text, string Icon, IReadOnlyList<string> Sections)
{
    /// <summary>The page that shows them, from the first slash, where there is one: the entry leads there, and forms are reached from it. Null where the first part's list is that page.</summary>
    public string? View { get; init; }
}
