using System.Collections.Concurrent;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Application.Plans;

/// <summary>
/// Saves what people change. Every save is a version; a save is checked as a whole and happens as a whole. When somebody else
/// has saved since editing began, changes of different items, and of different keys of one item, go together; of the same
/// key, the second one is told. Safe between threads and processes.
/// </summary>
public sealed class PlanEditor(IPlanStore store, PlanLibrary library, PlanHistory history, TimeProvider clock)
{
    // Another process can save between reading and writing; then everything is looked at again.
    private const int MostAttempts = 5;
    private const string DataSets = "dataSets";
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.Ordinal);

    /// <summary>Saves edits as one version.</summary>
    /// <exception cref="PlanGoneException">There is no such plan, or no longer.</exception>
    public async Task<SaveOutcome> SaveAsync(PlanEdit edit, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return await SaveAsync(edit.Slug, edit.Author, () => Task.FromResult(edit), cancellation);
    }

    /// <summary>Saves edits that are made anew at each attempt, while nobody else of this process saves the plan.</summary>
    internal async Task<SaveOutcome> SaveAsync(string slug, string author, Func<Task<PlanEdit>> make, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(author) || author.Length > PlanEdit.LongestAuthor)
            throw new ArgumentException($"An author has a name of 1 to {PlanEdit.LongestAuthor} characters.", nameof(author));

        var gate = _gates.GetOrAdd(slug, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellation);
        try
        {
            for (var attempt = 0; attempt < MostAttempts; attempt++)
            {
                if (await TryAsync(await make(), cancellation) is { } outcome) return outcome;
            }
        }
        finally
        {
            gate.Release();
        }

        throw new PlanGoneException($"The plan '{slug}' is being changed all the time; try again.");
    }

    /// <summary>Undoes one version: what it changed becomes as it was, and what happened since stays.</summary>
    /// <exception cref="PlanGoneException">There is no such plan or version.</exception>
    public async Task<SaveOutcome> UndoAsync(string slug, int version, string author, CancellationToken cancellation = default)
    {
        var undone = (await store.ChangesAsync(slug, version - 1, version, cancellation)).SingleOrDefault();
        if (undone is null || version <= 1) throw new PlanGoneException($"Version {version} of the plan '{slug}' cannot be undone.");
        return await SaveAsync(
            new PlanEdit(slug, author, [.. undone.Changes.Select(change => ItemEdit.Of(change.Inverse()))], $"Undone: {undone.Version.Summary}"), cancellation);
    }

    /// <summary>Brings a plan back to how it stood in a version; that is a new version.</summary>
    /// <exception cref="PlanGoneException">There is no such plan or version.</exception>
    public async Task<SaveOutcome> RestoreAsync(string slug, int version, string author, CancellationToken cancellation = default)
    {
        return await SaveAsync(slug, author, RestoringAsync, cancellation);

        async Task<PlanEdit> RestoringAsync()
        {
            var summary = await store.FindAsync(slug, cancellation);
            if (summary is null || version < 1 || version > summary.Version) throw new PlanGoneException($"The plan '{slug}' has no version {version}.");
            var back = await history.CompareAsync(slug, summary.Version, version, cancellation);
            return new PlanEdit(slug, author, [.. back.Select(ItemEdit.Of)], $"Restored version {version}") { WholeDifferenceFrom = summary.Version };
        }
    }

    private async Task<SaveOutcome?> TryAsync(PlanEdit edit, CancellationToken cancellation)
    {
        var loaded = await library.LoadAsync(edit.Slug, cancellation) ?? throw new PlanGoneException($"There is no plan '{edit.Slug}'.");
        var preparation = new EditPreparation(store, edit.Slug);
        // What is the whole difference from one version is none from another: it is made anew.
        if (edit.WholeDifferenceFrom is { } whole && whole != loaded.Summary.Version) return null;
        await preparation.PrepareAsync(edit.Items, follows: edit.WholeDifferenceFrom is null, cancellation);
        if (preparation.Faults.Count > 0) return new SaveOutcome { Faults = preparation.Faults };
        if (preparation.Conflicts.Count > 0)
            return new SaveOutcome { Conflicts = await WithAuthorsAsync(edit.Slug, loaded.Summary.Version, preparation.Conflicts, cancellation) };

        List<PlanChange> changes = [.. preparation.Changes.Select(change => change.Change)];
        if (changes.Count == 0)
            return new SaveOutcome { Version = (await store.VersionsAsync(edit.Slug, null, 1, cancellation))[0], Merged = preparation.Merged };

        var (plan, faults) = Tried(loaded.Plan, preparation.Changes);
        if (faults.Count > 0) return new SaveOutcome { Faults = faults };

        var version = new PlanVersion(loaded.Summary.Version + 1, clock.GetUtcNow(), edit.Author, edit.Summary ?? ChangeWords.Of(changes));
        if (!await store.AppendAsync(edit.Slug, plan.Name, version, changes, edit.Publishes, cancellation)) return null;
        // What was moved stands elsewhere in its list now; the store has the order.
        if (changes.TrueForAll(change => change.Position is null || change.After is null))
            library.Hold(new LoadedPlan(loaded.Summary with { Name = plan.Name, Version = version.Number, SavedAt = version.SavedAt, Author = version.Author }, plan));
        return new SaveOutcome { Version = version, Merged = preparation.Merged };
    }

    /// <summary>What would be wrong with a plan if changes were made to it, each sound by itself.</summary>
    internal static IReadOnlyList<EditFault> FaultsOf(Plan plan, IReadOnlyList<PlannedChange> planned) => Tried(plan, planned).Faults;

    private static (Plan Plan, IReadOnlyList<EditFault> Faults) Tried(Plan before, IReadOnlyList<PlannedChange> planned)
    {
        List<PlanChange> changes = [.. planned.Select(change => change.Change)];
        var plan = Apply(before, changes);
        return (plan, EditFaults.InPlan(Judge(plan, changes), planned));
    }

    private static Plan Apply(Plan plan, IReadOnlyList<PlanChange> changes)
    {
        var content = new PlanContent(plan);
        foreach (var section in changes.Where(change => change.After is null).GroupBy(change => change.Section))
            content.Remove(section.Key, section.Select(change => change.Before!.Identity).ToHashSet(StringComparer.Ordinal));
        content.Put([.. changes.Where(change => change.After is not null).Select(change => (change.Before?.Identity, change.After!))]);
        return content.ToPlan();
    }

    // Nothing in a plan depends on which data sets there are, so a changed one is judged without the 100,000 others. Names
    // that stand twice are found before (EditPreparation).
    private static IEnumerable<(Plan Plan, PlanFault Fault)> Judge(Plan plan, IReadOnlyList<PlanChange> changes)
    {
        var judged = plan;
        if (changes.All(change => change.Section == DataSets))
        {
            var names = changes.Where(change => change.After is not null).Select(change => change.After!.Identity).ToHashSet(StringComparer.Ordinal);
            judged = plan with { DataSets = [.. plan.DataSets.Where(dataSet => names.Contains(dataSet.Name.Text))] };
        }

        var ofStandard = changes.Any(change => change.Section == PlanSection.HeadKey) && plan.Naming?.Standard is { } standard
            ? CompiledStandard.Compile(standard).Faults.Select(fault => new PlanFault($"naming.standard.{fault.Path}", fault.Value, fault.Rule, fault.Expected))
            : [];
        return PlanValidator.Validate(judged).Concat(ofStandard).Select(fault => (judged, fault));
    }

    private async Task<IReadOnlyList<ItemConflict>> WithAuthorsAsync(
        string slug, int version, IReadOnlyList<ItemConflict> conflicts, CancellationToken cancellation)
    {
        const int VersionsAsked = 50;
        var recent = await store.ChangesAsync(slug, Math.Max(0, version - VersionsAsked), version, cancellation);
        return [.. conflicts.Select(conflict => conflict with
        {
            By = recent.LastOrDefault(one => one.Changes.Any(change =>
                change.Section == conflict.Section && change.Before?.Identity == conflict.Identity))?.Version,
        })];
    }
}
