using NodaTime;

namespace RiskPlanner.Reports.Story;

/// <summary>Something on a story strip.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="At">When it was, or was over.</param>
/// <param name="Words">What it says.</param>
public sealed record StoryMark(StoryMarkKind Kind, Instant At, string Words);
