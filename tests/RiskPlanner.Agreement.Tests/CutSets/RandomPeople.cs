using RiskPlanner.Model;
using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Agreement.Tests.CutSets;

/// <summary>People who may and hold something of a plan, drawn at random; the same for the same numbers.</summary>
internal static class RandomPeople
{
    public static Plan In(Plan plan, Random random)
    {
        var users = plan.KeyProfiles.SelectMany(profile => profile.Readers).Concat(plan.DataSetProfiles.SelectMany(profile => profile.Readers.Concat(profile.Updaters ?? []))).Where(RacfIdentity.IsUser).Distinct().ToList();
        var things = plan.Sites.Select(site => site.Name).Concat(plan.Arrays.Select(array => array.Name)).Concat(plan.Arrays.SelectMany(array => array.Volumes)).Concat(plan.Tapes.Select(tape => tape.Name)).Distinct().ToList();
        var people = Enumerable.Range(0, random.Next(3, 6)).Select(number => new Person
        {
            Name = number < ActTargets.Holders(plan).Count && random.Next(2) == 0 ? ActTargets.Holders(plan)[number] : $"P{number}",
            UserIds = users.Count > 0 && random.Next(3) == 0 ? [users[random.Next(users.Count)]] : [],
            // Little each, so that some need others.
            May = [.. Enumerable.Range(0, random.Next(0, 3)).Select(_ => ActOf(plan, random)).OfType<PersonAct>().DistinctBy(act => act.Act)],
            Holds = [.. things.Where(_ => random.Next(7) == 0)],
        }).DistinctBy(person => person.Name).ToList();
        plan = plan with { People = people };
        // Where a key is destroyed by two people alone, some that can do nothing by themselves can together.
        return plan.Keys.Count % 2 == 0 || plan.KeyManagers.All(manager => manager.Kind != KeyManagerKind.Repository) ? plan : plan with
        {
            KeyManagers = [.. plan.KeyManagers.Select(manager => manager.Kind == KeyManagerKind.Repository ? manager with { DualControl = true } : manager)],
            People = [.. people.Select((person, number) => number < 2 ? person with { May = [.. person.May, new(ActKind.KeyDestruction)] } : person)],
        };
    }

    private static PersonAct? ActOf(Plan plan, Random random)
    {
        // What is everything at once would leave no room for sets of several.
        var kinds = BasicEvents.All.Where(threat => !BasicEvents.IsCommonCause(threat)).ToList();
        var threat = kinds[random.Next(kinds.Count)];
        var targets = ThreatTargets.In(plan, threat.Target);
        if (targets.Count == 0) return null;
        var act = new PersonAct(Kebab.Find<ActKind>(threat.Kind)!.Value);
        return random.Next(4) == 0 ? act : act with { Targets = [.. targets.Where(_ => random.Next(2) == 0).Append(targets[random.Next(targets.Count)]).Distinct().Select(target => new TargetMask(target))] };
    }
}
