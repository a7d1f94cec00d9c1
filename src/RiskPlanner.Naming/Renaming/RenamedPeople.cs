using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>Who may do something to what has another name now may do it to what follows it.</summary>
internal static class RenamedPeople
{
    /// <summary>The person, with the new name among the targets of each act that the old one is a target of.</summary>
    public static Person With(Person person, string from, string to) => person.May.Any(act => Lacks(act, from, to))
        ? person with { May = [.. person.May.Select(act => Lacks(act, from, to) ? act with { Targets = [.. act.Targets, new TargetMask(to)] } : act)] }
        : person;

    private static bool Lacks(PersonAct act, string from, string to) => act.Targets.Any(mask => mask.Covers(from)) && !act.Targets.Any(mask => mask.Covers(to));
}
