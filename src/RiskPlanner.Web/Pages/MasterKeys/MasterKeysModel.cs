using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;
using RiskPlanner.Web.Views;

namespace RiskPlanner.Web.Pages.MasterKeys;

/// <summary>What the page of master keys knows: one key store at one moment.</summary>
internal sealed class MasterKeysModel(PlanViews views)
{
    /// <summary>How many copies a page has.</summary>
    public const int PageSize = 25;

    private List<CkdsCopyLife> _present = [];

    /// <summary>The plan; null when there is none of that name.</summary>
    public PlanView? View { get; private set; }

    /// <summary>The key store that is shown; null when the plan has none.</summary>
    public KeyStore? Store { get; private set; }

    /// <summary>What the address says, with the page that is really shown.</summary>
    public MasterKeysQuery Query { get; private set; } = new("", null, null, 1);

    /// <summary>The moment.</summary>
    public ChosenMoment Moment { get; private set; } = new(Instant.MinValue, null, null);

    /// <summary>The master keys, AES first.</summary>
    public IReadOnlyList<MasterKeyKind> Kinds { get; private set; } = [];

    /// <summary>The sysplexes that use the key store.</summary>
    public IReadOnlyList<Sysplex> Sysplexes { get; private set; } = [];

    /// <summary>The copies of the page, the newest first.</summary>
    public IReadOnlyList<JudgedCopy> Copies { get; private set; } = [];

    /// <summary>How many copies exist at the moment, by how they can be used.</summary>
    public IReadOnlyDictionary<CkdsCopyUse, int> Counts { get; private set; } = new Dictionary<CkdsCopyUse, int>();

    /// <summary>How many copies exist at the moment.</summary>
    public int Total => _present.Count;

    /// <summary>How many pages they fill; 1 when there is none.</summary>
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>The lives of all copies, drawn; null when the key store is not backed up.</summary>
    public CopyChart? Chart { get; private set; }

    /// <summary>The last change of a master key before the moment; null when there is none.</summary>
    public Instant? Previous { get; private set; }

    /// <summary>The next change of a master key after the moment; null when there is none.</summary>
    public Instant? Next { get; private set; }

    /// <summary>Reads what an address asks for.</summary>
    public async Task LoadAsync(MasterKeysQuery query)
    {
        (View, Store, Query) = (await views.LoadAsync(query.Slug), null, query);
        if (View is not { Plan: { } plan }) return;
        Moment = ChosenMoment.Within(query.At, plan);
        Store = plan.KeyStores.FirstOrDefault(one => one.Name == query.Store) ?? (plan.KeyStores is [var first, ..] ? first : null);
        if (Store is not { } store) return;

        Kinds = MasterKeyKind.Of(plan, store);
        Sysplexes = [.. plan.Sysplexes.Where(sysplex => sysplex.KeyStore == store.Name)];
        var changes = Kinds.SelectMany(kind => kind.History.Changes).Distinct().Order().ToList();
        Previous = changes.Where(change => change < Moment.At).Select(change => (Instant?)change).LastOrDefault();
        Next = changes.Where(change => change > Moment.At).Select(change => (Instant?)change).FirstOrDefault();
        LoadCopies(plan, store);
    }

    private void LoadCopies(Plan plan, KeyStore store)
    {
        var history = Kinds[0].History;
        var lives = CkdsCopyLife.Of(plan, store, history);
        _present = [.. lives.Where(life => life.ExistsAt(Moment.At)).OrderByDescending(life => life.TakenAt)];
        var use = _present.ToDictionary(life => life, life => CkdsCopies.UsabilityAt(plan, store, history, life, Moment.At));
        Counts = _present.CountBy(life => use[life].Use).ToDictionary();
        Query = Query with { Page = Math.Clamp(Query.Page, 1, Pages) };
        Copies = [.. _present.Skip((Query.Page - 1) * PageSize).Take(PageSize).Select(life => new JudgedCopy(life, use[life]))];
        Chart = lives.Count == 0 ? null : CopyChart.Of(plan, store, history, lives, Moment.At);
    }
}
