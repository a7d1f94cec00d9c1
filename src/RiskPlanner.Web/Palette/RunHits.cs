using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Sentences;

namespace RiskPlanner.Web.Palette;

/// <summary>The latest runs, by title and number.</summary>
internal sealed class RunHits(IRunStore runs) : IPaletteSource
{
    private const int LookedAt = 200;

    public int Order => 40;

    public async Task<IReadOnlyList<PaletteHit>> FindAsync(PaletteQuestion question, CancellationToken cancellation)
    {
        if (question.IsEmpty) return [];
        var (latest, _) = await runs.ListAsync(0, LookedAt, cancellation);
        return [.. latest.Where(run => question.Fits(run.Title) || $"{run.Id}" == question.Text)
            .Take(PaletteQuestion.MostOfAKind).Select(run => new PaletteHit("Run", run.Title, $"run {run.Id}, {RunWords.State(run.State)}", Paths.Run(run.Id)))];
    }
}
