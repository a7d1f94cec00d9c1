using NodaTime;
using NodaTime.Text;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Application.Replays;

/// <summary>
/// Reads events as users write them: <c>KIND target=NAME [at=ISO-TIME] [discovered=at-once|next-use|check|never|ISO-TIME]</c>. Every mistake
/// in every event is reported. Pure function.
/// </summary>
public static class EventParser
{
    private const string Form = "KIND target=NAME [at=ISO-TIME] [discovered=at-once|next-use|check|never|ISO-TIME]";

    /// <summary>Reads events against a plan.</summary>
    /// <param name="plan">The plan, which must have what the events strike.</param>
    /// <param name="texts">The events as written.</param>
    /// <param name="faults">Every mistake; empty when all is well.</param>
    /// <returns>The events without mistakes.</returns>
    public static IReadOnlyList<Strike> Parse(Plan plan, IReadOnlyList<string> texts, out IReadOnlyList<EventFault> faults)
    {
        var found = new List<EventFault>();
        var strikes = texts.Select(text => ParseOne(plan, text, found)).OfType<Strike>().ToList();
        faults = found;
        return strikes;
    }

    /// <summary>
    /// When an event strikes that names no time: at noon of the day in the middle of the plan's horizon, so that there is
    /// history before and use after it.
    /// </summary>
    public static Instant DefaultTime(Plan plan)
    {
        var middle = plan.From + (plan.Until - plan.From) / 2;
        var noon = middle.InUtc().Date.At(LocalTime.Noon).InUtc().ToInstant();
        return noon >= plan.From && noon <= plan.Until ? noon : middle;
    }

    private static Strike? ParseOne(Plan plan, string text, List<EventFault> faults)
    {
        var before = faults.Count;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var threat = words.Length == 0 ? null : ThreatCatalogue.Find(words[0]);
        if (threat is null)
        {
            faults.Add(new EventFault(text, words.FirstOrDefault() ?? "", "There is no such kind of event.",
                string.Join(", ", ThreatCatalogue.All.Select(known => known.Kind))));
        }

        string? target = null;
        var at = DefaultTime(plan);
        var discovery = threat?.UsualDiscovery ?? Discovery.NextUse;
        Instant? discoveredAt = null;
        foreach (var word in words.Skip(1))
        {
            var separator = word.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = separator < 0 ? (word, "") : (word[..separator], word[(separator + 1)..]);
            switch (name)
            {
                case "target":
                    target = value;
                    break;
                case "at":
                    at = TimeOf(plan, text, value, faults) ?? at;
                    break;
                case "discovered":
                    (discovery, discoveredAt) = DiscoveryOf(plan, text, value, faults) ?? (discovery, null);
                    break;
                default:
                    faults.Add(new EventFault(text, word, "An event has no such part.", Form));
                    break;
            }
        }

        if (discoveredAt < at)
        {
            faults.Add(new EventFault(text, $"discovered={InstantPattern.General.Format(discoveredAt.Value)}", "Nothing is discovered before it strikes.",
                $"{InstantPattern.General.Format(at)} or later"));
        }

        CheckTarget(plan, text, threat, target, faults);
        return faults.Count == before ? new Strike(threat!, target!, at, discovery) { DiscoveredAt = discoveredAt } : null;
    }

    private static void CheckTarget(Plan plan, string text, Threat? threat, string? target, List<EventFault> faults)
    {
        if (string.IsNullOrEmpty(target))
        {
            faults.Add(new EventFault(text, "target", "An event needs a target.", Form));
            return;
        }

        if (threat is null) return;
        var names = ThreatTargets.In(plan, threat.Target);
        if (names.Contains(target)) return;
        var listed = string.Join(", ", names.Take(10)) + (names.Count > 10 ? $" … ({names.Count} in all)" : "");
        faults.Add(new EventFault(text, target, $"The plan has no {ThreatTargets.Words(threat.Target)} of that name.", names.Count == 0 ? "nothing: the plan has none" : $"one of {listed}"));
    }

    private static Instant? TimeOf(Plan plan, string text, string value, List<EventFault> faults)
    {
        var parsed = InstantPattern.ExtendedIso.Parse(value);
        if (!parsed.Success)
        {
            faults.Add(new EventFault(text, value, ImpossibleMoment.WhyNoMoment(value) ?? "That is no time.", "ISO 8601 in UTC, such as 2026-03-01T12:00:00Z"));
            return null;
        }

        if (parsed.Value >= plan.From && parsed.Value <= plan.Until) return parsed.Value;
        faults.Add(new EventFault(text, value, "The time is outside the plan's horizon.",
            $"from {InstantPattern.General.Format(plan.From)} to {InstantPattern.General.Format(plan.Until)}"));
        return null;
    }

    private static (Discovery Discovery, Instant? At)? DiscoveryOf(Plan plan, string text, string value, List<EventFault> faults)
    {
        switch (value)
        {
            case "at-once":
                return (Discovery.AtOnce, null);
            case "next-use":
                return (Discovery.NextUse, null);
            case "check":
                return (Discovery.Check, null);
            case "never":
                return (Discovery.Never, null);
        }

        // What begins like a moment is meant as one.
        if (value.Length > 0 && char.IsAsciiDigit(value[0])) return TimeOf(plan, text, value, faults) is { } at ? (Discovery.Time, at) : null;
        faults.Add(new EventFault(text, value, "There is no such way of discovery.", "at-once, next-use, check, never or a moment"));
        return null;
    }
}
