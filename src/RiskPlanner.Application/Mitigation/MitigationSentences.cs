using RiskPlanner.Analysis.Mitigation;

namespace RiskPlanner.Application.Mitigation;

/// <summary>What an answer says, in sentences. Pure.</summary>
internal static class MitigationSentences
{
    private const int MostNamed = 5;

    /// <summary>What the answer reaches, or why no more can be reached.</summary>
    public static string Why(MitigationQuestion question, LossAnswer found, LossProof proof, ChangeCatalogue catalogue)
    {
        var unit = question.Costs.Unit;
        if (proof.Before is { SinglePoints: 0, AlreadyLost: 0, DoublePoints: null or 0 }) return $"{Goal(question, "already")} Nothing has to be changed.";
        if (found.Choice.Suffices && proof.After is { SinglePoints: 0, AlreadyLost: 0, DoublePoints: null or 0 })
        {
            return found.Choice.IsProven
                ? $"{Goal(question, "with these changes")} No choice of the {catalogue.Changes.Count} changes that the plan gives room for does so for less than {found.Choice.Cost} {unit}."
                : $"{Goal(question, "with these changes")} The search ended before it was known whether less suffices: every choice that does costs {found.Choice.Bound} {unit} at least.";
        }

        if (found.Unlimited.Suffices && question.Budget is { } budget)
        {
            return $"The cheapest changes that suffice cost {found.Unlimited.Cost} {unit}, and the budget is {budget}. These remove as many single points of loss as {budget} {unit} can: "
                + $"{proof.Before.SinglePoints - proof.After.SinglePoints} of {proof.Before.SinglePoints}.{Remaining(proof)}";
        }

        var hopeless = question.Goal == MitigationAim.NoDoubleLoss && proof.After.SinglePoints == 0
            ? $" {proof.After.DoublePoints} pairs of events stay that lose a data set; some of them no choice of the changes removes, as {string.Join("; ", found.Unlimited.Open.Take(MostNamed).Select(point => $"{point.What}, for {point.DataSet}"))}."
            : Remaining(proof);
        return $"No set of these changes suffices, of the {catalogue.Changes.Count} that the plan gives room for.{hopeless}{(question.Budget is { } most ? $" The budget is {most} {unit}." : "")}";
    }

    /// <summary>The same of targets.</summary>
    public static string WhyTargets(MitigationQuestion question, MitigationChoice choice, MitigationChoice unlimited, TargetProof proof, ChangeCatalogue catalogue)
    {
        var unit = question.Costs.Unit;
        const string reached = "Whichever threat of the verdicts strikes, and whenever, each application that states targets meets them";
        if (proof.Before == 0) return $"{reached} already. Nothing has to be changed.";
        if (choice.Suffices && proof.After == 0)
        {
            return choice.IsProven
                ? $"{reached} with these changes. No choice of the {catalogue.Changes.Count} changes that the plan gives room for does so for less than {choice.Cost} {unit}."
                : $"{reached} with these changes. The search ended before it was known whether less suffices: every choice that does costs {choice.Bound} {unit} at least.";
        }

        var open = proof.Targets.Where(target => !target.Removed).ToList();
        var stays = open.Count == 0 ? "" : $" What stays: {string.Join("; ", open.Take(MostNamed).Select(target => $"{target.Threat} of {target.Column}: {target.After}"))}{(open.Count > MostNamed ? $"; and {open.Count - MostNamed} more" : "")}.";
        return unlimited.Suffices && question.Budget is { } budget
            ? $"The cheapest changes that suffice cost {unlimited.Cost} {unit}, and the budget is {budget}. These remove as much as {budget} {unit} can: {proof.Before - proof.After} of {proof.Before}.{stays}"
            : $"No set of these changes suffices, of the {catalogue.Changes.Count} that the plan gives room for.{stays}";
    }

    private static string Goal(MitigationQuestion question, string when) => question.Goal == MitigationAim.NoDoubleLoss
        ? $"No event and no two events lose a data set {when}."
        : $"No single event loses a data set {when}.";

    private static string Remaining(LossProof proof)
    {
        var open = proof.Points.Where(point => !point.Removed).ToList();
        var stays = open.Count == 0 ? "" : $" What stays: {string.Join("; ", open.Take(MostNamed).Select(point => $"{point.Event.Text} loses {string.Join(", ", point.Named.Take(2))}{(point.DataSets > 2 ? $" and {point.DataSets - 2} more" : "")}: {point.Why.TrimEnd('.')}"))}{(open.Count > MostNamed ? $"; and {open.Count - MostNamed} more" : "")}.";
        var already = proof.Already.Count == 0 ? "" : $" Lost where nothing strikes: {string.Join(", ", proof.Already.Take(MostNamed))}{(proof.Already.Count > MostNamed ? $" and {proof.Already.Count - MostNamed} more" : "")}.";
        return stays + already;
    }
}
