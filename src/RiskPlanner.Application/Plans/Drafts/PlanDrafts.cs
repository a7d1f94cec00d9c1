namespace RiskPlanner.Application.Plans;

/// <summary>
/// Drafts: begun from a plan's present version, changed and assessed like a plan, and published as one version or discarded. Safe between threads.
/// </summary>
public sealed class PlanDrafts(IPlanStore store, PlanHistory history, PlanEditor editor, TimeProvider clock)
{
    /// <summary>The longest comment of a version, in characters.</summary>
    public const int LongestComment = 200;

    /// <summary>What is wrong with the comment that a draft shall be published with, as a sentence; null when nothing is.</summary>
    public static string? FaultOfComment(string? comment) => comment?.Trim() switch
    {
        null or "" => "A comment is needed: it says in the list of versions why this one was made.",
        { Length: > LongestComment and var length } => $"A comment has at most {LongestComment} characters; these are {length}.",
        var typed when typed.Any(char.IsControl) => "A comment is one line, without control characters.",
        _ => null,
    };

    /// <summary>Begins a draft of a plan's present version.</summary>
    /// <param name="slug">The plan; no draft.</param>
    /// <param name="name">What it is called (<see cref="PlanDraft.FaultOf"/>).</param>
    /// <param name="owner">Who begins it; 1 to 60 characters.</param>
    /// <param name="cancellation">Ends it; nothing is kept then.</param>
    /// <exception cref="PlanGoneException">There is no such plan.</exception>
    /// <exception cref="ArgumentException">The name has a fault.</exception>
    public async Task<PlanSummary> BeginAsync(string slug, string name, string owner, CancellationToken cancellation = default)
    {
        if (PlanDraft.FaultOf(name) is { } fault) throw new ArgumentException(fault, nameof(name));
        ArgumentException.ThrowIfNullOrWhiteSpace(owner);
        return await store.BeginDraftAsync(slug, name.Trim(), owner, clock.GetUtcNow(), cancellation)
            ?? throw new PlanGoneException($"There is no plan '{slug}' to begin a draft of.");
    }

    /// <summary>What a draft changes, one entry for each item.</summary>
    /// <param name="draft">The draft, as it was read.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<IReadOnlyList<PlanChange>> ChangesAsync(PlanSummary draft, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return history.CompareAsync(draft.Slug, 1, draft.Version, cancellation);
    }

    /// <summary>The edits that bring a draft's changes into its plan: what <see cref="PublishAsync"/> saves, unless conflicts are solved otherwise.</summary>
    /// <param name="draft">The draft, as it was read.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyList<ItemEdit>> EditsAsync(PlanSummary draft, CancellationToken cancellation = default) =>
        [.. (await ChangesAsync(draft, cancellation)).Select(ItemEdit.Of)];

    /// <summary>
    /// Publishes a draft: its changes become one version of its plan, and the draft is gone, both or neither. What others changed since goes
    /// together with it as with every save; of the same fields, nothing is saved and the conflicts are told.
    /// </summary>
    /// <param name="draft">The draft as it was looked at. When it was changed since, nothing is saved.</param>
    /// <param name="edits">The edits (<see cref="EditsAsync"/>), with conflicts solved; those that shall not be are left out.</param>
    /// <param name="author">Who publishes; 1 to 60 characters.</param>
    /// <param name="comment">What the version says (<see cref="FaultOfComment"/>).</param>
    /// <param name="cancellation">Ends it; nothing is changed then.</param>
    /// <returns>The version, which is the plan's present one where nothing is left to change; conflicts or faults otherwise. The draft stays unless a version was made.</returns>
    /// <exception cref="PlanGoneException">The plan or the draft is gone, or the draft was changed since.</exception>
    public async Task<SaveOutcome> PublishAsync(
        PlanSummary draft, IReadOnlyList<ItemEdit> edits, string author, string comment, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Draft is not { } of) throw new ArgumentException($"'{draft.Slug}' is no draft.", nameof(draft));
        if (FaultOfComment(comment) is { } fault) throw new ArgumentException(fault, nameof(comment));
        return await editor.SaveAsync(of.Of, author, MadeAsync, cancellation);

        // Looked at again at each attempt: what came into the draft meanwhile would be lost with it.
        async Task<PlanEdit> MadeAsync()
        {
            var present = await store.FindAsync(draft.Slug, cancellation) ?? throw new PlanGoneException("The draft was published or discarded meanwhile.");
            if (present.Version != draft.Version) throw new PlanGoneException($"The draft was changed meanwhile, by {present.Author}. Look at it again.");
            // Where nobody has saved since, they are the whole difference: the plan becomes what the draft is, to the letter.
            var plan = await store.FindAsync(of.Of, cancellation);
            return new PlanEdit(of.Of, author, edits, comment.Trim()) { Publishes = draft, WholeDifferenceFrom = plan?.Version == of.FromVersion ? of.FromVersion : null };
        }
    }

    /// <summary>Removes a draft with all that it changed; does nothing where it is gone.</summary>
    /// <exception cref="ArgumentException">It is a plan and no draft.</exception>
    public async Task DiscardAsync(PlanSummary draft, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Draft is null) throw new ArgumentException($"'{draft.Slug}' is no draft.", nameof(draft));
        await store.DeleteAsync(draft.Slug, cancellation);
    }
}
