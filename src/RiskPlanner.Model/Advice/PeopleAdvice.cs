namespace RiskPlanner.Model;

/// <summary>What people may do or work as that leads nowhere: probably mistyped.</summary>
internal static class PeopleAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan)
    {
        var targets = new Dictionary<ActKind, IReadOnlyList<string>>();
        var listed = ListedUsers(plan);
        foreach (var (i, person) in plan.People.Index())
        {
            foreach (var (j, user) in person.UserIds.Index())
            {
                if (!listed.Contains(user))
                    yield return new(AdviceRules.PersonReachesNothing, $"people[{i}].userIds[{j}]", user, $"{user} stands in no access list of the plan: nothing comes of it that {person.Name} works as {user}.", "a user or group in a list of dataSetProfiles or keyProfiles");
            }

            foreach (var (j, act) in person.May.Index())
            {
                if (!targets.TryGetValue(act.Act, out var known)) targets[act.Act] = known = ActTargets.In(plan, act.Act);
                if (known.Count == 0)
                    yield return new(AdviceRules.PersonReachesNothing, $"people[{i}].may[{j}].act", person.Name, "The plan has nothing that this could be done to.", "something of that kind in the plan, or no such act");
                else
                {
                    foreach (var (k, mask) in act.Targets.Index())
                    {
                        if (!known.Any(mask.Covers)) yield return new(AdviceRules.PersonReachesNothing, $"people[{i}].may[{j}].targets[{k}]", mask.Text, "This mask covers nothing that this could be done to.", "a mask that covers something, or none");
                    }
                }
            }
        }
    }

    private static HashSet<string> ListedUsers(Plan plan) =>
        plan.DataSetProfiles.SelectMany(profile => profile.Readers.Concat(profile.Updaters ?? [])).Concat(plan.KeyProfiles.SelectMany(profile => profile.Readers)).ToHashSet(StringComparer.Ordinal);
}
