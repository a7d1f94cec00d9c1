using RiskPlanner.Application.PlanReports;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Providers;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Web.Dashboards;
using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Pages.Assessment;

/// <summary>What the assessment matrix knows: which assessment is shown, what it came to, and what is under way. It renders nothing.</summary>
internal sealed class AssessmentModel(IPlanStore plans, IRunStore store, Assessments assessments, ResultDocuments documents, AssessmentRuns runs)
{
    /// <summary>The plan; null when there is none of that name.</summary>
    public PlanSummary? Plan { get; private set; }

    /// <summary>The runs that are under way.</summary>
    public AssessmentRuns Runs => runs;

    /// <summary>The run that is shown; null when there is none.</summary>
    public Run? Shown { get; private set; }

    /// <summary>The latest run that is done; null when there is none.</summary>
    public Run? Latest { get; private set; }

    /// <summary>What is shown; null while it is read, and when there is nothing that can be read.</summary>
    public Results.Assessment? Read { get; private set; }

    /// <summary>The assessment that the one shown is beside; null where there is none before it.</summary>
    public AssessedBefore? Before { get; private set; }

    /// <summary>Whether the result of the run that is shown has been looked for.</summary>
    public bool HasLooked { get; private set; }

    /// <summary>Whether the plan was changed since.</summary>
    public bool IsStale => Shown is not null && Shown.Parameters.PlanVersion != Plan?.Version;

    /// <summary>Finds the run that an address means, and what is under way.</summary>
    public async Task FindAsync(AssessmentQuery query)
    {
        var before = Shown?.Id;
        (Plan, Latest, Shown, Before) = (await plans.FindAsync(query.Slug), null, null, null);
        if (Plan is null) return;
        await runs.LoadAsync(query.Slug);
        Latest = await store.FindLatestDoneAsync(VerdictsRun.Kind, query.Slug);
        var run = query.Run is { } number ? await store.FindAsync(number) : Latest;
        Shown = run is { State: RunState.Done } && run.Parameters.Kind == VerdictsRun.Kind && run.Parameters.Plan == query.Slug ? run : null;
        if (Shown is null || Shown.Id != before) (Read, HasLooked) = (null, Shown is null);
        if (Shown is not null && (await EarlierAsync(Shown)).FirstOrDefault(earlier => query.Against is not { } asked || earlier.Id == asked) is { } found) Before = new AssessedBefore(found);
    }

    /// <summary>Reads the result of the run that is shown; a large one takes seconds.</summary>
    /// <param name="withNews">Whether what is new beside the assessment before is asked for, which has to be read too.</param>
    public async Task ReadAsync(bool withNews)
    {
        if (Shown is not { } shown) return;
        if (!HasLooked)
        {
            var read = await Task.Run(() => assessments.ReadAsync(shown));
            if (Shown?.Id != shown.Id) return;
            (Read, HasLooked) = (read, true);
        }

        if (!withNews || Read is not { } after || Before is not { } before || !VerdictFigures.CanBeOf(after.Tables)) return;
        var compared = await Task.Run(async () => await documents.TablesAsync(before.Run) is { } tables && VerdictFigures.CanBeOf(tables) ? KnownVerdicts.Beside(after.Plan, tables, after.Tables) : null);
        if (compared is null || Shown?.Id != shown.Id || Before?.Run.Id != before.Run.Id) return;
        (Read, Before) = (after with { Tables = compared.Document }, before with { IsCompared = true });
    }

    /// <summary>Asks for an assessment of the plan as it is now.</summary>
    public Task AskAsync() => runs.AskAsync(Plan!);

    // The newest first. A draft begins as its plan was: what was derived of that version comes before all of its own.
    private async Task<IReadOnlyList<Run>> EarlierAsync(Run shown)
    {
        var own = (await store.ListOfPlanAsync(VerdictsRun.Kind, Plan!.Slug)).Where(run => run.Id < shown.Id && run.Parameters.PlanVersion != shown.Parameters.PlanVersion);
        var begun = Plan.Draft is { } draft ? (await store.ListOfPlanAsync(VerdictsRun.Kind, draft.Of)).Where(run => run.Parameters.PlanVersion == draft.FromVersion) : [];
        return [.. own.Concat(begun).Where(run => run.State == RunState.Done)];
    }
}
