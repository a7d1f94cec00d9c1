using RiskPlanner.Model;

namespace RiskPlanner.Reports.Words;

/// <summary>A backup policy in sentences. Pure function.</summary>
public static class PolicySentences
{
    /// <summary>When it runs, what each step does, and how many generations are kept.</summary>
    /// <param name="plan">The plan of the policy.</param>
    /// <param name="policy">The policy.</param>
    public static IReadOnlyList<string> Of(Plan plan, BackupPolicy policy)
    {
        var isContinuous = policy.Schedule is null;
        List<string> sentences = [isContinuous ? "All the time:" : Capital(ScheduleWords.Of(policy.Schedule)) + ":"];
        sentences.AddRange(policy.Steps.Select((step, index) => Step(plan, policy, step, index)));
        if (policy.OnlyChanged) sentences.Add("What was not written to since its last copy is left out.");
        if (!isContinuous) sentences.Add(policy.VersionsKept == 1 ? "One generation is kept." : $"{policy.VersionsKept} generations are kept.");
        if (policy.Existing is [var first, ..] existing) sentences.Add(existing.Count == 1 ? $"The copy of {ScheduleWords.Of(first)} is there at the beginning." : $"The copies of {existing.Count} cycles before, from {ScheduleWords.Of(first)} on, are there at the beginning.");
        if (policy.Expires?.Existing?.Days is { } extra) sentences.Add($"All but the newest end after {Days(extra)}.");
        if (policy.Expires?.Deleted is { } deleted) sentences.Add($"Of a deleted data set {Versions(deleted.Versions ?? 1)} kept{(deleted.Days is { } days ? $" for {Days(days)}" : "")}.");
        return sentences;
    }

    private static string Days(int days) => days == 1 ? "one day" : $"{days} days";

    private static string Versions(int versions) => versions == 1 ? "one version is" : $"{versions} versions are";

    private static string Step(Plan plan, BackupPolicy policy, BackupStep step, int index)
    {
        var what = BackupUtilities.Find(step.Utility)?.Description ?? step.Utility;
        var from = index == 0 ? "" : ", from the copy of the step before";
        var name = step.Name is { } mask ? $" as {mask}" : "";
        var offered = CopyLabels.Of(plan).OfferedTo(step);
        var asked = step.KeyLabel is { } wanted && offered != wanted ? $" and not under {wanted}, for which the job asks" : "";
        var label = offered is { } key ? $", allocated under the label {key}{asked}{TapeLabelWords.Of(plan, policy, step)}" : "";
        var lag = step.Lag is { } time ? $", {ScheduleWords.Of(time)} behind" : "";
        var carried = step.VaultAt is { } site ? $"; the cartridge is then carried to {site}" : "";
        var withdrawn = step.Withdrawn ? "; this copy is deleted once the next step has read it" : "";
        return $"{what}{from}. It goes to {Medium(plan, step.To)}{name}{label}{lag}{carried}{withdrawn}.";
    }

    private static string Medium(Plan plan, string medium)
    {
        if (plan.ArrayOf(medium) is { } array) return $"volume {medium} of array {array.Name} at {array.Site}";
        return plan.Tapes.FirstOrDefault(tape => tape.Name == medium) is { } store
            ? $"{PlanWords.Kind(store.Kind)} {store.Name} at {store.Site}"
            : medium;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
