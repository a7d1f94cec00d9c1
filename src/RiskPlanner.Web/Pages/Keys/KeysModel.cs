using NodaTime;
using RiskPlanner.Application.Plans;
using RiskPlanner.Model;
using RiskPlanner.Web.Views;

namespace RiskPlanner.Web.Pages.Keys;

/// <summary>What the page of keys knows: one key store's labels, a page of them, and the details of one.</summary>
internal sealed class KeysModel(IPlanStore store, PlanViews views)
{
    /// <summary>How many labels a page has.</summary>
    public const int PageSize = 16;

    /// <summary>The plan; null when there is none of that name.</summary>
    public PlanView? View { get; private set; }

    /// <summary>The key store that is shown; null when the plan has none.</summary>
    public KeyStore? Store { get; private set; }

    /// <summary>What the address says, with the page that is really shown.</summary>
    public KeysQuery Query { get; private set; } = new("", null, null, null, 1, null);

    /// <summary>The moment.</summary>
    public ChosenMoment Moment { get; private set; } = new(Instant.MinValue, null, null);

    /// <summary>What is wrong with the mask; null when nothing is.</summary>
    public string? MaskFault { get; private set; }

    /// <summary>The labels of the page, in the order of a CKDS.</summary>
    public IReadOnlyList<KeyRow> Rows { get; private set; } = [];

    /// <summary>How many labels match.</summary>
    public int Total { get; private set; }

    /// <summary>How many pages they fill; 1 when there is none.</summary>
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>The details of the label that is open; null when none is.</summary>
    public KeyDetail? Detail { get; private set; }

    /// <summary>Whether a label was asked for that the key store does not have.</summary>
    public bool LabelIsMissing => Query.Label is not null && Detail is null;

    /// <summary>Reads what an address asks for.</summary>
    public async Task LoadAsync(KeysQuery query)
    {
        (View, Store, Rows, Detail, Total) = (await views.LoadAsync(query.Slug), null, [], null, 0);
        Query = query;
        if (View is not { Plan: { } plan }) return;
        Moment = ChosenMoment.Of(query.At, plan);
        MaskFault = NameMask.FaultOf(query.Mask);
        Store = plan.KeyStores.FirstOrDefault(one => one.Name == query.Store) ?? (plan.KeyStores is [var first, ..] ? first : null);
        if (Store is null) return;
        await LoadPageAsync();
        if (query.Label is { } label && View.Roster.Find(Store.Name, label) is { } key) Detail = KeyDetail.Of(View, Store, RowOf(key), Moment.At);
    }

    private async Task LoadPageAsync()
    {
        var number = Math.Max(1, Query.Page);
        var found = await PageAsync(number);
        if (found is { Items.Count: 0, Total: > 0 }) found = await PageAsync(number = (found.Total + PageSize - 1) / PageSize);
        if (found is null) return;
        (Total, Query) = (found.Total, Query with { Page = number });
        Rows = [.. found.Items.Select(item => View!.Roster.Find(Store!.Name, item.Identity)).OfType<KeyDefinition>().Select(RowOf)];
    }

    private Task<ItemPage?> PageAsync(int number) => store.PageAsync(Query.Slug, new ItemQuery
    {
        Section = "keys",
        Mask = Query.Mask,
        Filters = [new ColumnFilter(ItemColumn.KeyStore, Store!.Name)],
        SortBy = ItemColumn.Identity,
        Skip = (number - 1) * PageSize,
        Take = PageSize,
    });

    private KeyRow RowOf(KeyDefinition key)
    {
        var dependence = View!.DependenceAt(Moment.At);
        return new KeyRow(
            key, key.StateAt(Moment.At), dependence.Values.ValueAt(key.Label, Moment.At), dependence.Values.TwinsAt(key.Label, Moment.At), dependence.Of(key.Label));
    }
}
