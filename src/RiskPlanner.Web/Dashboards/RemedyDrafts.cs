using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.Plans;
using RiskPlanner.Model;
using RiskPlanner.Web.Editing.Saving;

namespace RiskPlanner.Web.Dashboards;

/// <summary>Applies what would help: in a plan as a draft of its own, in a draft as its next save; and asks for its assessment. It renders nothing.</summary>
internal sealed class RemedyDrafts(IPlanStore store, PlanDrafts drafts, PlanRemedies remedies, AssessmentRuns runs, EditSession session)
{
    /// <summary>Why it was not applied, in sentences; empty when nothing was refused.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Applies a remedy.</summary>
    /// <param name="slug">The plan or draft that was assessed.</param>
    /// <param name="of">The verdict whose remedies they are.</param>
    /// <param name="remedy">One of them.</param>
    /// <param name="author">Who applies it.</param>
    /// <returns>The draft; null when nothing was applied.</returns>
    public Task<PlanSummary?> ApplyAsync(string slug, VerdictRemedies of, RemedyRecord remedy, string author)
    {
        var words = $"{SectionWords.Capital(remedy.Text)}, for {of.Column}";
        return ApplyAsync(slug, words, author, draft => remedies.SaveAsync(draft, of.Application, of.Column, remedy.Change, author, words));
    }

    /// <summary>Changes a plan in a draft of its own, a draft as its next save, and asks for its assessment.</summary>
    /// <param name="slug">The plan or draft.</param>
    /// <param name="words">What is changed: the name of the draft, cut where that is too long.</param>
    /// <param name="author">Who changes it.</param>
    /// <param name="change">Makes the change; null where there is nothing to change.</param>
    /// <returns>The draft; null when nothing was changed.</returns>
    public Task<PlanSummary?> ChangeAsync(string slug, string words, string author, Func<Plan, Plan?> change) =>
        ApplyAsync(slug, words, author, draft => remedies.ReplaceAsync(draft, change, author, words));

    private async Task<PlanSummary?> ApplyAsync(string slug, string words, string author, Func<string, Task<SaveOutcome?>> save)
    {
        Faults = [];
        PlanSummary? begun = null;
        try
        {
            var plan = await store.FindAsync(slug) ?? throw new PlanGoneException($"There is no plan '{slug}'.");
            var draft = plan.Draft is not null ? plan : begun = await drafts.BeginAsync(slug, words.Length > PlanDraft.LongestName ? words[..(PlanDraft.LongestName - 1)] + "…" : words, author);
            var outcome = await save(draft.Slug);
            if (outcome?.Version is { } version)
            {
                var saved = (await store.FindAsync(draft.Slug))!;
                session.Say(new SavedNotice(draft.Slug, version, "Applied. The assessment of the draft is under way.", []));
                await runs.LoadAsync(draft.Slug);
                await runs.AskAsync(saved);
                return saved;
            }

            Faults = outcome is null ? ["There is nothing to change: the plan has it already, or was changed since this assessment."] : [.. VersionUndo.Reasons(outcome)];
        }
        catch (PlanNotSavedException failed)
        {
            Faults = [failed.Message];
        }

        // A draft that nothing came into would only be in the way.
        if (begun is not null) await drafts.DiscardAsync(begun);
        return null;
    }
}
