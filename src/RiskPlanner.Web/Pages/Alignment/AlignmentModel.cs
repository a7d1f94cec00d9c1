using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Pages.Alignment;

/// <summary>What the page of alignment knows: the run that is shown, a page of its list, and one class of it. It renders nothing.</summary>
internal sealed class AlignmentModel(IPlanStore store, RunFollower runs, ResultDocuments documents)
{
    /// <summary>How many classes a page has.</summary>
    public const int PageSize = 10;

    private const string DataSets = "dataSets";

    /// <summary>The plan; null when there is none of that name.</summary>
    public PlanSummary? Plan { get; private set; }

    /// <summary>Whether the plan has no data set, or no key, so that there is nothing to compare.</summary>
    public bool IsBare { get; private set; }

    /// <summary>What the address says, with the page that is really shown.</summary>
    public AlignmentQuery Query { get; private set; } = new("", null, 1, null);

    /// <summary>The run that is shown and the one that is under way.</summary>
    public RunFollower Runs => runs;

    /// <summary>What is shown; null when there is nothing yet.</summary>
    public AlignmentDocument? Document { get; private set; }

    /// <summary>Whether the plan was changed since.</summary>
    public bool IsStale => runs.Shown is { } shown && shown.Parameters.PlanVersion != Plan?.Version;

    /// <summary>The classes of the page, the worst first.</summary>
    public IReadOnlyList<AlignedClass> Rows { get; private set; } = [];

    /// <summary>How many pages they fill; 1 when there is none.</summary>
    public int Pages => Math.Max(1, ((Document?.Entries.Count ?? 0) + PageSize - 1) / PageSize);

    /// <summary>How many classes can lose their key for good.</summary>
    public int Findings { get; private set; }

    /// <summary>The class that is open; null when none is.</summary>
    public AlignedClass? Chosen { get; private set; }

    /// <summary>Why the data set of the address is in no class, in a sentence; null when it is in one.</summary>
    public string? Missing { get; private set; }

    /// <summary>The open class in time; null when none is open.</summary>
    public AlignmentChart? Chart { get; private set; }

    /// <summary>Reads what an address asks for.</summary>
    public async Task LoadAsync(AlignmentQuery query)
    {
        (Plan, Query, Document, Rows, Chosen, Missing, Chart) = (await store.FindAsync(query.Slug), query, null, [], null, null, null);
        if (Plan is null) return;
        var counts = await store.CountSectionsAsync(query.Slug);
        IsBare = counts.GetValueOrDefault(DataSets) == 0 || counts.GetValueOrDefault("keys") == 0;
        await runs.LoadAsync(AlignmentRun.Kind, query.Slug, query.Run);
        if (runs.Shown is not { } shown || await documents.AlignmentAsync(shown) is not { } document) return;
        Document = document;
        Findings = document.Entries.Count(entry => entry.IsFinding());
        Query = query with { Page = Math.Clamp(query.Page, 1, Pages) };
        Rows = [.. document.Entries.Skip((Query.Page - 1) * PageSize).Take(PageSize)];
        if (query.DataSet is { } name) await ChooseAsync(document, name);
    }

    /// <summary>Asks for the alignment of the plan as it is now.</summary>
    public Task AskAsync() => runs.AskAsync($"Key-loss window of {Plan!.Title}", asked => asked with { PlanVersion = Plan.Version });

    private async Task ChooseAsync(AlignmentDocument document, string name)
    {
        Chosen = document.Entries.Where(entry => entry.DataSets.Contains(name, StringComparer.Ordinal)).OrderBy(entry => entry.OfCopies).FirstOrDefault();
        if (Chosen is not null)
        {
            Chart = AlignmentChart.Of(document, Chosen);
            return;
        }

        var known = (await store.ItemsAsync(Query.Slug, DataSets, [name])).SingleOrDefault();
        Missing = document.NeverWritten.Contains(name) ? $"{name} is never written: its key lets no write through at any time of the plan, so there is nothing to lose."
            : document.NeverOpened.Contains(name) ? $"{name} is deleted before anything would notice that its key is lost: nobody ever misses it."
            : known is null ? $"The plan has no data set {name}."
            : known.Item.ToJson() is var json && json["keyLabel"] is null && json["labelChanges"] is null ? $"{name} is in clear: it has no key to lose."
            : $"{name} is not in this result: it was added, renamed or encrypted since. Recalculate.";
    }
}
