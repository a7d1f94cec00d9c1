using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Plans;

/// <summary>
/// Plans as wholes: brings them in from files, gives them out as files, and holds the ones in use in memory, so that a plan
/// of 100,000 data sets is not put together for every question. Safe between threads.
/// </summary>
public sealed class PlanLibrary(IPlanStore store, PlanHistory history, TimeProvider clock)
{
    // Plans in memory at once. One of 100,000 data sets takes about 100 MB.
    private const int MostLoaded = 4;
    private readonly Lock _lock = new();
    private readonly List<LoadedPlan> _loaded = [];

    /// <summary>The present version of a plan, put together; null when there is none of that slug.</summary>
    public async Task<LoadedPlan?> LoadAsync(string slug, CancellationToken cancellation = default)
    {
        if (await store.FindAsync(slug, cancellation) is not { } summary) return null;
        if (Held(slug) is { } held && held.Summary == summary) return held;
        if (await store.ReadAsync(slug, cancellation) is not { } snapshot) return null;
        var loaded = new LoadedPlan(snapshot.Summary, PlanContent.Assemble(snapshot.Items.Select(stored => stored.Item)));
        Hold(loaded);
        return loaded;
    }

    /// <summary>The file of a plan in a version, with its comments; null when there is none.</summary>
    /// <param name="slug">The plan.</param>
    /// <param name="version">The version; null for the present one.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<string?> TextAsync(string slug, int? version = null, CancellationToken cancellation = default)
    {
        var items = version is { } number
            ? await history.ItemsAsync(slug, number, cancellation)
            : (await store.ReadAsync(slug, cancellation))?.Items;
        if (items is null) return null;
        var plan = PlanContent.Assemble(items.Select(stored => stored.Item));
        var comments = PlanItems.CommentsOf(items.Select(stored => stored.Item));
        var written = PlanFile.Write(plan, comments);
        return written.Unplaced.Count == 0 ? written.Text : PlanFile.Write(plan, comments.MovedToEnd(written.Unplaced)).Text;
    }

    /// <summary>Keeps a new plan.</summary>
    /// <param name="read">The file, read without faults.</param>
    /// <param name="author">Who brings it.</param>
    /// <param name="summary">Where it is from, in a few words: "From the file payroll.yaml".</param>
    /// <param name="slug">Its slug; null makes one of its name. One that is taken gets a number.</param>
    /// <param name="cancellation">Ends it; nothing is kept then.</param>
    /// <returns>Its slug.</returns>
    /// <exception cref="ArgumentException">The file has faults.</exception>
    public async Task<string> CreateAsync(
        PlanReadResult read, string author, string summary, string? slug = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (read.Plan is not { } plan) throw new ArgumentException("The file has faults.", nameof(read));
        List<StoredItem> items = [.. PlanItems.Split(plan, read.Comments).GroupBy(item => item.Section).SelectMany(StoredItem.InOrder)];
        var version = new PlanVersion(1, clock.GetUtcNow(), author, summary);
        var wanted = slug ?? PlanSlug.Of(plan.Name);
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? wanted : $"{wanted}-{number}";
            if (await store.CreateAsync(name, plan.Name, version, items, cancellation)) return name;
        }
    }

    /// <summary>Notes a version that was just saved, so that it need not be put together again.</summary>
    internal void Hold(LoadedPlan loaded)
    {
        lock (_lock)
        {
            _loaded.RemoveAll(one => one.Summary.Slug == loaded.Summary.Slug);
            _loaded.Add(loaded);
            if (_loaded.Count > MostLoaded) _loaded.RemoveAt(0);
        }
    }

    private LoadedPlan? Held(string slug)
    {
        lock (_lock) return _loaded.Find(one => one.Summary.Slug == slug);
    }
}
