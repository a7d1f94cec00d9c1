using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Collusion;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Application.Replays;

/// <summary>
/// Reads events as users write them: <c>KIND target=NAME [in=KEYSTORE] [at=ISO-TIME] [discovered=at-once|next-use|check|never|plan|ISO-TIME]</c>, of a
/// slip over adjacent lines with <c>lines=K [filter=MASK]</c>, of what strikes a backup copy with <c>[policy=NAME]</c>, of what a user does with <c>[by=USER]</c>, of the destruction of a key with <c>[by=PERSON]</c>, of what puts an older state back with <c>[as-of=ISO-TIME]</c>. Every mistake in every event is reported. Pure function.
/// </summary>
public static partial class EventParser
{
    private const string Rest = "[in=KEYSTORE] [at=ISO-TIME] [discovered=at-once|next-use|check|never|plan|ISO-TIME]";

    private const string Form = $"KIND target=NAME {Rest}";

    private const string CopyForm = $"KIND target=NAME [policy=NAME] {Rest}";

    private const string UserForm = $"KIND target=NAME [by=USER] {Rest}";

    private const string OlderForm = $"KIND target=NAME [as-of=ISO-TIME] {Rest}";

    private const string PersonForm = $"KIND target=NAME [by=PERSON] {Rest}";

    private const string LinesForm = $"{ThreatCatalogue.AdjacentDeletion} target=LABEL lines=K [filter=MASK] {Rest}";

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

    // Words between blanks; a target with blanks stands in quotes, and quotes within are doubled.
    [GeneratedRegex("""(?:[^\s"]|"(?:[^"]|"")*"|")+""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();

    private static Strike? ParseOne(Plan plan, string text, List<EventFault> faults)
    {
        var before = faults.Count;
        var words = Words().Matches(text).Select(match => match.Value).ToList();
        var threat = words.Count == 0 ? null : ThreatCatalogue.Find(words[0]);
        if (threat is null)
        {
            faults.Add(new EventFault(text, words.FirstOrDefault() ?? "", "There is no such kind of event.",
                string.Join(", ", ThreatCatalogue.All.Select(known => known.Kind))));
        }

        string? target = null;
        string? store = null;
        string? policy = null;
        string? user = null;
        Instant? asOf = null;
        int? lines = null;
        OperatorMask? filter = null;
        var form = threat?.GoesOverLines == true ? LinesForm : threat?.StrikesCopy == true ? CopyForm : threat?.IsDoneByUser == true ? UserForm : threat?.IsDoneByPerson == true ? PersonForm : threat?.PutsBackOlder == true ? OlderForm : Form;
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
                    target = Unquoted(value);
                    break;
                case "in":
                    store = value;
                    break;
                case "at":
                    at = TimeOf(plan, text, value, faults) ?? at;
                    break;
                case "discovered":
                    (discovery, discoveredAt) = DiscoveryOf(plan, text, value, faults) ?? (discovery, null);
                    break;
                case "policy" when threat?.StrikesCopy == true:
                    policy = value;
                    break;
                case "by" when threat?.IsDoneByUser == true:
                    user = value;
                    if (!RacfIdentity.IsUser(value)) faults.Add(new EventFault(text, value, $"This must be {RacfIdentity.UserRule}.", RacfIdentity.Example));
                    break;
                case "as-of" when threat?.PutsBackOlder == true:
                    asOf = TimeOf(plan, text, value, faults);
                    break;
                case "by" when threat?.IsDoneByPerson == true:
                    user = Unquoted(value);
                    if (PlanPeople.Of(plan).All(person => person.Name != user))
                        faults.Add(new EventFault(text, user, "This must be a person of the plan.", plan.People.Count == 0 ? "a plan with people" : string.Join(", ", PlanPeople.Of(plan).Select(person => person.Name))));
                    break;
                case "lines" when threat?.GoesOverLines == true:
                    lines = LinesOf(text, value, faults) ?? 1;
                    break;
                case "filter" when threat?.GoesOverLines == true:
                    filter = FilterOf(text, value, faults);
                    break;
                default:
                    faults.Add(new EventFault(text, word, "An event has no such part.", form));
                    break;
            }
        }

        if (discoveredAt < at)
        {
            faults.Add(new EventFault(text, $"discovered={InstantPattern.General.Format(discoveredAt.Value)}", "Nothing is discovered before it strikes.",
                $"{InstantPattern.General.Format(at)} or later"));
        }

        if (asOf > at)
        {
            faults.Add(new EventFault(text, $"as-of={InstantPattern.General.Format(asOf.Value)}", "What is put back is of before the event.",
                $"{InstantPattern.General.Format(at)} or earlier"));
        }

        CheckTarget(plan, text, threat, target, faults);
        if (threat?.GoesOverLines == true && lines is null) faults.Add(new EventFault(text, "lines", "The event needs the number of lines that the slip goes over.", LinesForm));
        if (faults.Count > before) return null;
        CheckPolicy(plan, text, target!, policy, faults);
        CheckKeyStore(plan, text, threat!, target!, store, faults);
        var adjacent = lines is { } over ? new AdjacentKeys(over) { Filter = filter } : null;
        if (adjacent is not null && !adjacent.Shows(new KeyLabel(target!)))
            faults.Add(new EventFault(text, adjacent.Filter!.Value.Text, $"The filter does not show {target}, at which the slip begins.", "a mask that covers it"));
        return faults.Count == before ? new Strike(threat!, target!, at, discovery) { In = store, Policy = policy, By = user, AsOf = asOf, Adjacent = adjacent, DiscoveredAt = discoveredAt } : null;
    }

    private static string Unquoted(string value) => value is ['"', .., '"'] ? value[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : value;

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

    /// <summary>A label that several key stores have is struck in one of them: nobody can guess in which.</summary>
    private static void CheckKeyStore(Plan plan, string text, Threat threat, string target, string? store, List<EventFault> faults)
    {
        var candidates = ThreatTargets.KeyStoresOf(plan, threat.Target, target);
        if (store is null)
        {
            if (candidates.Count > 0)
                faults.Add(new EventFault(text, target, "Several key stores have this label; the event says in which one it strikes.", $"in= one of {string.Join(", ", candidates)}"));
            return;
        }

        if (threat.Target != ThreatTarget.Key)
        {
            faults.Add(new EventFault(text, $"in={store}", "Only a key label is struck in a key store.", $"no in= for {threat.Kind}"));
            return;
        }

        var holding = plan.KeyStoresWith(new KeyLabel(target));
        if (!holding.Contains(store))
            faults.Add(new EventFault(text, $"in={store}", "That key store does not have the label.", $"one of {string.Join(", ", holding)}"));
    }

    /// <summary>A copy that is struck is one of a policy that the data set is under.</summary>
    private static void CheckPolicy(Plan plan, string text, string target, string? policy, List<EventFault> faults)
    {
        if (policy is null) return;
        var dataSet = plan.DataSets.First(candidate => candidate.Name.Text == target);
        var names = new BackupCoverage(plan).PoliciesOf(dataSet).Where(known => known.Schedule is not null).Select(known => known.Name).ToList();
        if (!names.Contains(policy))
            faults.Add(new EventFault(text, $"policy={policy}", "The data set has no backup cycles of that policy.", names.Count == 0 ? $"no policy= for {target}" : $"one of {string.Join(", ", names)}"));
    }

    private static int? LinesOf(string text, string value, List<EventFault> faults)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var lines) && lines is >= 1 and <= AdjacentKeys.MostLines) return lines;
        faults.Add(new EventFault(text, value, "A slip goes over a number of lines.", $"1 to {AdjacentKeys.MostLines}"));
        return null;
    }

    private static OperatorMask? FilterOf(string text, string value, List<EventFault> faults)
    {
        if (OperatorMask.IsValid(value)) return new OperatorMask(value);
        faults.Add(new EventFault(text, value, $"A filter is {OperatorMask.Rule}.", $"a mask, such as {OperatorMask.Example}"));
        return null;
    }

    /// <param name="plan">The plan.</param>
    /// <param name="text">The event.</param>
    /// <param name="value">The moment, as it was written.</param>
    /// <param name="faults">Gets what is wrong with it.</param>
    /// <param name="runningOn">The moment up to which schedules run on beyond the horizon, where something can be noticed then.</param>
    private static Instant? TimeOf(Plan plan, string text, string value, List<EventFault> faults, Func<Instant>? runningOn = null)
    {
        var parsed = InstantPattern.ExtendedIso.Parse(value);
        if (!parsed.Success)
        {
            faults.Add(new EventFault(text, value, ImpossibleMoment.WhyNoMoment(value) ?? "That is no time.", "ISO 8601 in UTC, such as 2026-03-01T12:00:00Z"));
            return null;
        }

        var last = parsed.Value > plan.Until && runningOn is not null ? runningOn() : plan.Until;
        if (parsed.Value >= plan.From && parsed.Value <= last) return parsed.Value;
        faults.Add(new EventFault(text, value, "The time is outside the plan's horizon.",
            $"from {InstantPattern.General.Format(plan.From)} to {InstantPattern.General.Format(last)}{(last > plan.Until ? ", up to which schedules run on" : "")}"));
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
            case "plan":
                return (Discovery.Plan, null);
        }

        // What begins like a moment is meant as one.
        if (value.Length > 0 && char.IsAsciiDigit(value[0])) return TimeOf(plan, text, value, faults, () => PlanHorizon.EndOf(plan)) is { } at ? (Discovery.Time, at) : null;
        faults.Add(new EventFault(text, value, "There is no such way of discovery.", "at-once, next-use, check, never, plan or a moment"));
        return null;
    }
}
