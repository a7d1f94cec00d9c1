using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.Plans;

namespace RiskPlanner.Web.Dashboards;

/// <summary>Something that would help.</summary>
/// <param name="Text">What.</param>
/// <param name="Detail">What comes of it; null where nothing more is known.</param>
public sealed record RemedyOffer(string Text, string? Detail)
{
    /// <summary>Makes it in a draft, by an author; null where the assessment is of before the program could.</summary>
    internal Func<RemedyDrafts, string, Task<PlanSummary?>>? Apply { get; init; }

    /// <summary>What would help a verdict.</summary>
    /// <param name="slug">The plan or draft that was assessed.</param>
    /// <param name="of">The verdict's remedies.</param>
    public static IReadOnlyList<RemedyOffer> Of(string slug, VerdictRemedies of) =>
        [.. of.Remedies.Select(remedy => new RemedyOffer(remedy.Text, null) { Apply = (drafts, author) => drafts.ApplyAsync(slug, of, remedy, author) })];

    /// <summary>What would close the key-loss window of a class of data sets.</summary>
    /// <param name="slug">The plan or draft that was analysed.</param>
    /// <param name="of">The class.</param>
    /// <param name="detail">What to say of each.</param>
    /// <returns>An offer for each remedy.</returns>
    public static IReadOnlyList<RemedyOffer> Of(string slug, AlignedClass of, Func<AlignedRemedy, string> detail) =>
    [
        .. of.Remedies.Select(remedy => new RemedyOffer(remedy.Text, detail(remedy))
        {
            Apply = remedy.Change is { } change ? (drafts, author) => drafts.ChangeAsync(slug, remedy.Text.TrimEnd('.'), author, plan => change.Apply(plan, of)) : null,
        }),
    ];
}
