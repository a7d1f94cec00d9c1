using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>
/// Keeps plans as items, and every version of them as what it changed. It checks nothing of what a plan means: whatever is
/// stored comes from <see cref="PlanEditor"/> or <see cref="PlanLibrary"/> and is sound. Safe between threads and processes.
/// </summary>
public interface IPlanStore
{
    /// <summary>All plans, by name; drafts are none of them.</summary>
    Task<IReadOnlyList<PlanSummary>> ListAsync(CancellationToken cancellation = default);

    /// <summary>The plan or draft of that slug, or null.</summary>
    Task<PlanSummary?> FindAsync(string slug, CancellationToken cancellation = default);

    /// <summary>The drafts of a plan, the one saved last first.</summary>
    Task<IReadOnlyList<PlanSummary>> DraftsAsync(string slug, CancellationToken cancellation = default);

    /// <summary>Begins a draft of a plan's present version: its items with their places. A number is never given twice, so results of a draft that is gone are not taken for another one's.</summary>
    /// <param name="slug">The plan.</param>
    /// <param name="name">What the draft is called.</param>
    /// <param name="owner">Who begins it.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellation">Ends it; nothing is kept then.</param>
    /// <returns>The draft; null when there is no such plan, or it is a draft itself.</returns>
    Task<PlanSummary?> BeginDraftAsync(string slug, string name, string owner, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>Keeps a new plan with its first version.</summary>
    /// <param name="slug">Its name in addresses.</param>
    /// <param name="name">Its name for people.</param>
    /// <param name="first">The version, of number 1.</param>
    /// <param name="items">Its items.</param>
    /// <param name="cancellation">Ends it; nothing is kept then.</param>
    /// <returns>False when there is a plan of that slug already; nothing is changed then.</returns>
    Task<bool> CreateAsync(string slug, string name, PlanVersion first, IReadOnlyList<StoredItem> items, CancellationToken cancellation = default);

    /// <summary>Removes a plan with all its versions and drafts, or a draft; does nothing where there is none.</summary>
    Task DeleteAsync(string slug, CancellationToken cancellation = default);

    /// <summary>The plan with all its items, or null.</summary>
    Task<PlanSnapshot?> ReadAsync(string slug, CancellationToken cancellation = default);

    /// <summary>The items of a section with these identities; those that are not there are left out.</summary>
    Task<IReadOnlyList<StoredItem>> ItemsAsync(string slug, string section, IReadOnlyCollection<string> identities, CancellationToken cancellation = default);

    /// <summary>A page of a section's items; null when there is no plan of that slug.</summary>
    Task<ItemPage?> PageAsync(string slug, ItemQuery query, CancellationToken cancellation = default);

    /// <summary>How many of a section's items have which value in a column, by value.</summary>
    Task<IReadOnlyList<ColumnCount>> CountAsync(string slug, string section, ItemColumn column, CancellationToken cancellation = default);

    /// <summary>How many items each section of a plan has; a section without any is left out.</summary>
    Task<IReadOnlyDictionary<string, int>> CountSectionsAsync(string slug, CancellationToken cancellation = default);

    /// <summary>The items whose content holds a text as a whole value: those that may refer to the item of that name.</summary>
    Task<IReadOnlyList<PlanItem>> MentioningAsync(string slug, string text, CancellationToken cancellation = default);

    /// <summary>Keeps a new version, all of it or nothing.</summary>
    /// <param name="slug">The plan.</param>
    /// <param name="name">The plan's name from then on.</param>
    /// <param name="version">The version; its number is one more than the present one.</param>
    /// <param name="changes">What it changes.</param>
    /// <param name="published">The draft that it publishes, which is gone from then on; null for none.</param>
    /// <param name="cancellation">Ends it; nothing is kept then.</param>
    /// <returns>False when the plan or the draft is at another version, or gone; nothing is changed then.</returns>
    Task<bool> AppendAsync(
        string slug, string name, PlanVersion version, IReadOnlyList<PlanChange> changes, PlanSummary? published = null, CancellationToken cancellation = default);

    /// <summary>The versions of a plan, the latest first.</summary>
    /// <param name="slug">The plan.</param>
    /// <param name="before">Only those of a lower number; null for all.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellation">Ends it.</param>
    Task<IReadOnlyList<PlanVersion>> VersionsAsync(string slug, int? before, int take, CancellationToken cancellation = default);

    /// <summary>The versions after one up to another with what they changed, the earliest first.</summary>
    Task<IReadOnlyList<VersionChanges>> ChangesAsync(string slug, int after, int until, CancellationToken cancellation = default);

    /// <summary>Gives a version a name, or takes it away; false when there is no such version.</summary>
    Task<bool> NameVersionAsync(string slug, int number, string? name, CancellationToken cancellation = default);
}
