namespace RiskPlanner.Application.Plans;

/// <summary>What somebody wants to save: all of it or nothing.</summary>
/// <param name="Slug">The plan.</param>
/// <param name="Author">Who saves, as the person calls himself or herself; 1 to 60 characters.</param>
/// <param name="Items">What shall change.</param>
/// <param name="Summary">What changes, in a few words; null lets the program find the words.</param>
public sealed record PlanEdit(string Slug, string Author, IReadOnlyList<ItemEdit> Items, string? Summary = null)
{
    /// <summary>The longest name of an author, in characters.</summary>
    public const int LongestAuthor = 60;

    /// <summary>
    /// The version that the items are the whole difference from, so that nothing else follows their renames; null where the
    /// plan may have gone on since, and references follow.
    /// </summary>
    internal int? WholeDifferenceFrom { get; init; }

    /// <summary>The draft that these are the changes of; it is gone once they are saved. Null for none.</summary>
    internal PlanSummary? Publishes { get; init; }
}
