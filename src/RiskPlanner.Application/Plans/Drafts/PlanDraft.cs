namespace RiskPlanner.Application.Plans;

/// <summary>What makes a plan of the store a draft: a branch of another plan's versions that nobody counts until it is published.</summary>
/// <param name="Of">The slug of the plan that it is a draft of.</param>
/// <param name="FromVersion">The version of that plan that it began with; the draft's own version 1 has the same content.</param>
/// <param name="Name">What its owner calls it; 1 to <see cref="LongestName"/> characters.</param>
/// <param name="Owner">Who began it.</param>
public sealed record PlanDraft(string Of, int FromVersion, string Name, string Owner)
{
    /// <summary>The longest name of a draft, in characters.</summary>
    public const int LongestName = 100;

    /// <summary>What stands between a plan's slug and the number of a draft. No plan's slug has it, so the two are never mistaken for each other.</summary>
    public const char Mark = '~';

    /// <summary>The slug of a draft.</summary>
    /// <param name="of">The plan's slug.</param>
    /// <param name="number">The draft's number among all that were ever begun, from 1.</param>
    public static string SlugOf(string of, int number) => $"{of}{Mark}{number}";

    /// <summary>What is wrong with a name, as a sentence; null when nothing is.</summary>
    public static string? FaultOf(string? name) => name?.Trim() switch
    {
        null or "" => "A draft has a name: it stands in lists and on its pages.",
        { Length: > LongestName and var length } => $"A name has at most {LongestName} characters; these are {length}.",
        var typed when typed.Any(char.IsControl) => "A name holds no control characters.",
        _ => null,
    };
}
