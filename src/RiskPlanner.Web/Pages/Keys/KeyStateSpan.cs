using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Web.Pages.Keys;

/// <summary>A time in which a key has one state and one value.</summary>
/// <param name="Since">Its begin; null for the first one.</param>
/// <param name="State">The state.</param>
/// <param name="Generation">Which value the label holds, 0 for the one that it was made with.</param>
public sealed record KeyStateSpan(Instant? Since, KeyState State, int Generation)
{
    /// <summary>The spans of a key, in order of time.</summary>
    public static IReadOnlyList<KeyStateSpan> Of(KeyDefinition key)
    {
        Instant?[] dates = [key.ActiveFrom, key.ActiveUntil, key.Archived, key.Recalled, .. key.NewValues];
        var changes = dates.OfType<Instant>().Distinct().Order().ToList();
        var spans = new List<KeyStateSpan> { At(key, Instant.MinValue) with { Since = null } };
        foreach (var span in changes.Select(change => At(key, change)))
        {
            if ((span.State, span.Generation) != (spans[^1].State, spans[^1].Generation)) spans.Add(span);
        }

        return spans;
    }

    /// <summary>Whether it is the one of a moment, when the next one is known.</summary>
    public bool Holds(Instant moment, KeyStateSpan? next) => !(moment < Since) && !(next?.Since <= moment);

    private static KeyStateSpan At(KeyDefinition key, Instant moment) => new(moment, key.StateAt(moment), key.NewValues.Count(at => at <= moment));
}
