using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using RiskPlanner.Analysis.Exposures;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Providers;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.Replays;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Naming;
using RiskPlanner.Simulation.Collusion;
using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Laws.Tests.Fields;

/// <summary>What a plan comes to, as text in which nothing stands that is only told: outcomes of replays, findings, sums.</summary>
internal static class PlanResults
{
    /// <summary>Stands for events of a plan of which it is asked who together can lose its data.</summary>
    public const string WithPeople = "people";

    private static readonly CollusionSearch Collusion = new(new SymbolicWorldFactory());
    private static readonly FindingsService Findings = new(FindingProviders.All());
    private static readonly ReplayEngine Engine = new(new SymbolicWorldFactory());

    /// <summary>
    /// The results; of a plan with faults, the places of those that stand elsewhere than at the changed key, such as a name that nothing has any more. Null where
    /// the key itself cannot have that value, or an event strikes nothing.
    /// </summary>
    /// <param name="json">The plan.</param>
    /// <param name="events">What strikes it.</param>
    /// <param name="changed">The place of the changed key, such as <c>keys[0].label</c>; empty where none was changed.</param>
    public static string? Of(JsonObject json, IReadOnlyList<string> events, string changed = "")
    {
        var read = PlanFile.Read(json.ToJsonString());
        if (read.Plan is not { } plan)
        {
            var isItsOwn = changed.Length > 0 && read.Faults.Any(fault => fault.Path.StartsWith(changed, StringComparison.Ordinal));
            return isItsOwn ? null : $"faults {string.Join(' ', read.Faults.Select(fault => fault.Path))}";
        }

        var text = new StringBuilder();
        foreach (var strikes in Strikes(plan, events))
        {
            if (strikes is null) return null;
            var replay = Engine.Run(plan, strikes, 1, log: false);
            foreach (var notice in replay.Notices) text.AppendLine($"{notice.At} {notice.By} {notice.NoEffect?.Cause}");
            foreach (var outcome in replay.Outcomes) text.AppendLine($"{outcome} {outcome.Targets} {OutcomeWords.Causes(outcome.Failures)} {OutcomeWords.Route(outcome)}");
            text.AppendJoin(' ', ReplayAssumptions.Of(plan, strikes).Select(assumption => assumption.Id)).AppendLine();
        }

        var standard = plan.Naming?.Standard is { } own ? CompiledStandard.Compile(own).Standard : null;
        var question = new FindingQuestion(plan, "", new LocalDate(2026, 11, 28)) { Standard = standard };
        foreach (var finding in Findings.Find(question, new HashSet<FindingSource> { FindingSource.Advice, FindingSource.Naming }).Findings)
            text.AppendLine($"{finding.Id} {finding.Rule.Severity} {finding.Path} {finding.Message} {finding.Expected} {finding.Suggestion} {finding.Accepted is not null}");
        // Places of exposure, without the names that are told with them.
        foreach (var found in ExposureCheck.Of(ExposureTracing.Trace(new SymbolicWorldFactory(), plan, PlanFlows.Of(plan), 1))) text.AppendLine($"{found.Rule.Id} {found.Flow.Flow.Path} {found.Hop} {found.Further}");
        text.AppendJoin(' ', plan.Applications.GroupBy(application => application.Criticality).OrderBy(group => group.Key)
            .Select(group => $"{group.Key}: {plan.DataSets.Count(dataSet => group.Any(application => application.Name == dataSet.Application))}")).AppendLine();
        // What a replay takes decides whether it is begun.
        text.AppendLine($"{ReplaySize.Of(plan)}");
        if (events is [WithPeople])
        {
            foreach (var set in Collusion.Find(plan, chosen: null, LossTop.Lost, EventParser.DefaultTime(plan)).Sets) text.AppendLine($"together: {string.Join(", ", set.People)}");
        }

        text.AppendLine($"{plan.Applications.Sum(application => application.DataValue?.Amount ?? 0)}");
        return text.ToString();
    }

    /// <summary>The plan's own events together, and single ones of most kinds on the first target of each.</summary>
    private static IEnumerable<IReadOnlyList<Strike>?> Strikes(Plan plan, IReadOnlyList<string> events)
    {
        if (events is [WithPeople]) yield break;
        if (events.Count > 0)
        {
            var parsed = EventParser.Parse(plan, events, out var faults);
            yield return faults.Count == 0 ? parsed : null;
            yield break;
        }

        var at = EventParser.DefaultTime(plan);
        foreach (var kind in new[] { "disk-failure", "site-loss", "key-loss", "ckds-loss", "data-set-deletion" })
        {
            var threat = ThreatCatalogue.Find(kind)!;
            foreach (var target in ThreatTargets.In(plan, threat.Target).Take(1))
                yield return [new Strike(threat, target, at, Discovery.NextUse) { In = ThreatTargets.KeyStoresOf(plan, threat.Target, target) is [var store, ..] ? store : null }];
        }
    }
}
