using System.Text;
using NodaTime;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Interchange;
using RiskPlanner.Naming;

namespace RiskPlanner.Web.Results;

/// <summary>
/// Puts the findings about a plan together: advice, names of keys and exposure from the plan as it is, verdicts and key-loss windows from the last
/// results there are, since deriving them takes too long for a page. Safe between threads.
/// </summary>
internal sealed class PlanFindings(PlanLibrary library, FindingsService service, IRunStore runs, ResultDocuments documents, TimeProvider clock)
{
    /// <summary>The findings; null when there is no such plan.</summary>
    public async Task<FindingsAnswer?> FindAsync(string slug, CancellationToken cancellation = default)
    {
        if (await library.LoadAsync(slug, cancellation) is not { } loaded || await library.TextAsync(slug, loaded.Summary.Version, cancellation) is not { } text) return null;
        var verdicts = await runs.FindLatestDoneAsync(VerdictsRun.Kind, slug, cancellation);
        var alignment = await runs.FindLatestDoneAsync(AlignmentRun.Kind, slug, cancellation);
        var tables = verdicts is null ? null : await documents.TablesAsync(verdicts, cancellation);
        var windows = alignment is null ? null : await documents.AlignmentAsync(alignment, cancellation);
        HashSet<FindingSource> sources = [FindingSource.Advice, FindingSource.Naming, FindingSource.Exposure];
        if (tables is not null) sources.UnionWith([FindingSource.Verdicts, FindingSource.Targets]);
        if (windows is not null) sources.Add(FindingSource.Alignment);
        var sha256 = DocumentJson.Sha256(Encoding.UTF8.GetBytes(text));
        var question = new FindingQuestion(loaded.Plan, sha256, LocalDate.FromDateTime(clock.GetUtcNow().UtcDateTime))
        {
            Places = new PlanPlaces(text),
            // A standard in a file beside the plan is not here: its rules are told as not run.
            Standard = loaded.Plan.Naming?.Standard is { } standard ? CompiledStandard.Compile(standard).Standard : null,
            Verdicts = tables,
            Alignment = windows,
        };
        var report = await Task.Run(() => service.Find(question, sources, cancellation), cancellation);
        return new FindingsAnswer(loaded, sha256, report, tables is null ? null : verdicts, windows is null ? null : alignment);
    }
}
