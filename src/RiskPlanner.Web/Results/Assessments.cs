using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.Results;

/// <summary>Assessments with the plans that they are of. Safe between threads.</summary>
internal sealed class Assessments(PlanLibrary library, RunPlans versions, ResultDocuments documents)
{
    /// <summary>Reads an assessment.</summary>
    /// <param name="run">A run of a plan that is done.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Null when its result cannot be read, or the plan is not there any more.</returns>
    public async Task<Assessment?> ReadAsync(Run run, CancellationToken cancellation = default)
    {
        if (await documents.TablesAsync(run, cancellation) is not { } tables) return null;
        if (await library.LoadAsync(run.Parameters.Plan ?? "", cancellation) is not { } present) return null;
        if (run.Parameters.PlanVersion is not { } version || version == present.Summary.Version) return new Assessment(run, tables, present.Plan);
        try
        {
            return new Assessment(run, tables, (await versions.OfAsync(run.Parameters, cancellation)).Plan);
        }
        catch (RunRefusedException)
        {
            // The plan was deleted and made anew, with fewer versions.
            return new Assessment(run, tables, present.Plan);
        }
    }
}
