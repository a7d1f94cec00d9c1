using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Pages.Versions;

/// <summary>What the comparison of two versions knows: what differs, and which verdicts do.</summary>
internal sealed class CompareModel(IPlanStore store, PlanHistory history, IRunStore runs, RunQueue queue, ResultDocuments documents, TimeProvider clock)
{
    /// <summary>How many items a page has.</summary>
    public const int PageSize = 100;

    private IReadOnlyList<ItemDifference> _all = [];

    /// <summary>The plan; null when there is none of that name.</summary>
    public PlanSummary? Plan { get; private set; }

    /// <summary>The version compared with.</summary>
    public PlanVersion? From { get; private set; }

    /// <summary>The version that is compared.</summary>
    public PlanVersion? To { get; private set; }

    /// <summary>What is wrong with the address, as a sentence; null when nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>How many items differ, by section.</summary>
    public IReadOnlyList<SectionTally> Tallies { get; private set; } = [];

    /// <summary>The differences of the page.</summary>
    public IReadOnlyList<ItemDifference> Differences { get; private set; } = [];

    /// <summary>The page, from 1.</summary>
    public int Page { get; private set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, (_all.Count + PageSize - 1) / PageSize);

    /// <summary>The verdicts of both versions, the earlier one first.</summary>
    public IReadOnlyList<ComparedVerdicts> Verdicts { get; private set; } = [];

    /// <summary>The verdicts that differ; null while those of a version are missing.</summary>
    public IReadOnlyList<VerdictDifference>? VerdictDifferences { get; private set; }

    /// <summary>Reads two versions. What is left out of the address is the present version, and the one before it.</summary>
    public async Task LoadAsync(string slug, int? from, int? to, int page)
    {
        Plan = await store.FindAsync(slug);
        if (Plan is not { } plan) return;
        var (earlier, later) = (from ?? Math.Max(1, (to ?? plan.Version) - 1), to ?? plan.Version);
        Fault = new[] { earlier, later }.Where(number => number < 1 || number > plan.Version)
            .Select(number => $"There is no version {number}. Expected: 1 to {plan.Version}.").FirstOrDefault();
        if (Fault is not null) return;

        (From, To) = (await VersionAsync(slug, earlier), await VersionAsync(slug, later));
        _all = [.. (await history.CompareAsync(slug, earlier, later)).Select(ItemDifference.Of)];
        Tallies = SectionTally.Of(_all);
        Page = Math.Clamp(page, 1, Pages);
        Differences = [.. _all.Skip((Page - 1) * PageSize).Take(PageSize)];
        await LoadVerdictsAsync();
    }

    /// <summary>Reads the verdicts anew.</summary>
    public async Task LoadVerdictsAsync()
    {
        Verdicts = [await VerdictsOfAsync(From!.Number), await VerdictsOfAsync(To!.Number)];
        TablesDocument?[] read = [await TablesAsync(0), await TablesAsync(1)];
        VerdictDifferences = read is [{ } was, { } now] ? VerdictComparison.Of(was, now) : null;
        Verdicts = [.. Verdicts.Select((verdicts, index) => verdicts.Done is { } done && read[index] is null ? verdicts with { Done = null, Unreadable = done } : verdicts)];
    }

    /// <summary>Asks for the verdicts of a version.</summary>
    public async Task DeriveAsync(int version)
    {
        var (slug, number) = Assessed(version);
        await queue.EnqueueAsync(slug == Plan!.Slug ? $"Assessment of {Plan.Title}, version {version}" : $"Assessment of {Plan.Name}, version {number}", new RunParameters
        {
            Kind = VerdictsRun.Kind,
            Plan = slug,
            PlanVersion = number,
            Date = clock.GetUtcNow().ToString("yyyy-MM-dd"),
        });
        await LoadVerdictsAsync();
    }

    /// <summary>Whether a run is about one of the two versions.</summary>
    public bool Concerns(Run run) => run.Parameters is { PlanVersion: { } version, Plan: { } plan } asked && asked.Kind == VerdictsRun.Kind
        && From is { } from && To is { } to && (Assessed(from.Number) == (plan, version) || Assessed(to.Number) == (plan, version));

    // A draft begins as its plan was: what was derived of that version is known already.
    private (string Slug, int Version) Assessed(int version) =>
        version == 1 && Plan!.Draft is { } draft ? (draft.Of, draft.FromVersion) : (Plan!.Slug, version);

    private async Task<ComparedVerdicts> VerdictsOfAsync(int version)
    {
        var (slug, number) = Assessed(version);
        return ComparedVerdicts.Of(number, await runs.ListOfPlanAsync(VerdictsRun.Kind, slug)) with { Version = version };
    }

    private async Task<TablesDocument?> TablesAsync(int index) => Verdicts[index].Done is { } done ? await documents.TablesAsync(done) : null;

    private async Task<PlanVersion?> VersionAsync(string slug, int number) => (await store.VersionsAsync(slug, number + 1, 1)) is [var version] ? version : null;
}
