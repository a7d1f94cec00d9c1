using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Makes a plan and one or two strikes out of choices.</summary>
internal static class CaseMaker
{
    public static ReplayCase Make(IReadOnlyList<int> numbers)
    {
        var choices = new Choices(numbers);
        var plan = new PlanMaker(choices).Make();
        return new ReplayCase(plan, [.. Enumerable.Range(0, choices.Chance(60) ? 2 : 1).Select(_ => StrikeOn(plan, choices))]);
    }

    private static Strike StrikeOn(Plan plan, Choices choices)
    {
        var threats = ThreatCatalogue.All.Where(threat => ThreatCatalogue.TargetsIn(plan, threat.Target).Count > 0).ToList();
        // Archived keys are nearly the only outage that schema 1 can bring about.
        var archived = threats.Find(threat => threat.Kind == "key-archived");
        var threat = archived is not null && choices.Chance(24) ? archived : choices.Any(threats);
        var target = TargetOf(threat, plan, choices);
        var hours = (int)(plan.Until - plan.From).TotalHours;
        // Some hours into the plan, so that there are copies; now and then at once, or at its end.
        var at = plan.From + Duration.FromHours(choices.Chance(90) ? choices.Between(hours / 4, hours) : choices.Between(0, hours));
        return new Strike(threat, target, at, choices.Any(Enum.GetValues<Discovery>()));
    }

    /// <summary>Mostly something that a data set stands on, now and then anything.</summary>
    private static string TargetOf(Threat threat, Plan plan, Choices choices)
    {
        var dataSet = choices.Any(plan.DataSets);
        var targets = ThreatCatalogue.TargetsIn(plan, threat.Target);
        var hit = threat.Target switch
        {
            ThreatTarget.Key => dataSet.KeyLabel?.Text,
            ThreatTarget.Volume => dataSet.Volume,
            ThreatTarget.Array => plan.ArrayOf(dataSet.Volume)?.Name,
            ThreatTarget.Site => plan.SiteOf(dataSet.Volume),
            _ => null,
        };
        return hit is not null && choices.Chance(70) ? hit : choices.Any(targets);
    }
}
