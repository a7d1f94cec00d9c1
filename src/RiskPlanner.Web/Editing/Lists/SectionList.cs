using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Editing.Lists;

/// <summary>What the list of a section knows. It renders nothing; not safe between threads.</summary>
internal sealed class SectionList(IPlanStore store)
{
    /// <summary>The plan; null when there is none.</summary>
    public PlanSummary? Plan { get; private set; }

    /// <summary>The section; null when there is none of that name, and for the head, which is no list.</summary>
    public PlanSection? Section { get; private set; }

    /// <summary>The columns that are shown.</summary>
    public IReadOnlyList<ListColumn> Columns { get; private set; } = [];

    /// <summary>The columns that rows can be filtered by: those of the usual ones and of those that are shown, and what is filtered by already.</summary>
    public IReadOnlyList<ListColumn> Filters { get; private set; } = [];

    /// <summary>Which rows are shown.</summary>
    public ListState State { get; private set; } = new();

    /// <summary>The rows.</summary>
    public IReadOnlyList<PlanItem> Rows { get; private set; } = [];

    /// <summary>How many there are that match.</summary>
    public int Total { get; private set; }

    /// <summary>What is wrong with the mask, in a sentence; null when nothing is.</summary>
    public string? MaskFault => NameMask.FaultOf(State.Mask);

    /// <summary>How many pages there are, 1 or more.</summary>
    public int Pages => Math.Max(1, (Total + ListState.PageSize - 1) / ListState.PageSize);

    /// <summary>What a bulk edit of everything found is about.</summary>
    public ItemQuery Found => State.Query(Section!);

    /// <summary>Reads the rows of an address.</summary>
    public async Task LoadAsync(string slug, string section, Uri address)
    {
        Plan = await store.FindAsync(slug);
        Section = PlanSections.Find(section) is { IsHead: false } found ? found : null;
        if (Plan is null || Section is null) return;
        State = ListState.Of(address.Query, Section);
        Columns = State.Columns(Section);
        var offered = ListColumns.Of(Section).Concat(Columns).Select(column => column.Form.Key).Concat(State.Filters.Keys).ToHashSet(StringComparer.Ordinal);
        Filters = [.. ListColumns.All(Section).Where(column => column.HasFilter && offered.Contains(column.Form.Key))];
        await TurnAsync();
        // An address of yesterday can lead behind the last page of today.
        if (Rows.Count > 0 || Total == 0) return;
        State = State with { Page = Pages };
        await TurnAsync();
    }

    private async Task TurnAsync()
    {
        var page = await store.PageAsync(Plan!.Slug, State.Query(Section!));
        (Rows, Total) = (page?.Items ?? [], page?.Total ?? 0);
    }
}
