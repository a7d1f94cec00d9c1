namespace RiskPlanner.Application.Plans;

/// <summary>A plan as lists show it.</summary>
/// <param name="Slug">Its name in addresses: lower-case letters, digits and hyphens; of a draft see <see cref="PlanDraft.SlugOf"/>.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Version">The number of its present version, from 1 on.</param>
/// <param name="SavedAt">When that was saved (UTC).</param>
/// <param name="Author">Who saved it.</param>
public sealed record PlanSummary(string Slug, string Name, int Version, DateTimeOffset SavedAt, string Author)
{
    /// <summary>What it is a draft of; null for a plan.</summary>
    public PlanDraft? Draft { get; init; }

    /// <summary>What lists and runs call it: its name, and of a draft the draft's name too.</summary>
    public string Title => Draft is { } draft ? $"{Name}, draft {draft.Name}" : Name;
}
