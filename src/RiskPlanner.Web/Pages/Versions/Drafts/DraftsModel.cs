using RiskPlanner.Application.Plans;

namespace RiskPlanner.Web.Pages.Versions.Drafts;

/// <summary>What the list of a plan's drafts knows and does. It renders nothing.</summary>
internal sealed class DraftsModel(IPlanStore store, PlanDrafts drafts)
{
    /// <summary>The plan, or the draft whose address was opened; null when there is none of that name.</summary>
    public PlanSummary? Plan { get; private set; }

    /// <summary>Its drafts, the one saved last first.</summary>
    public IReadOnlyList<PlanSummary> Drafts { get; private set; } = [];

    /// <summary>The name of a new one, as it was typed.</summary>
    public string Name { get; set; } = "";

    /// <summary>Why it could not be begun, as a sentence; null when nothing was refused.</summary>
    public string? Fault { get; private set; }

    /// <summary>Whether nothing is wrong with the name; <see cref="Fault"/> says what is.</summary>
    public bool IsSound => (Fault = PlanDraft.FaultOf(Name)) is null;

    /// <summary>Reads them.</summary>
    public async Task LoadAsync(string slug)
    {
        Plan = await store.FindAsync(slug);
        Drafts = Plan is { Draft: null } ? await store.DraftsAsync(slug) : [];
    }

    /// <summary>Begins one.</summary>
    /// <returns>The draft; null when it was refused.</returns>
    public async Task<PlanSummary?> BeginAsync(string author)
    {
        try
        {
            return await drafts.BeginAsync(Plan!.Slug, Name, author);
        }
        catch (PlanNotSavedException failed)
        {
            Fault = failed.Message;
            return null;
        }
    }
}
