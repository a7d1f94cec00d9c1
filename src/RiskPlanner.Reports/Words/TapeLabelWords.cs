using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Reports.Words;

/// <summary>
/// When a label takes effect that a step's copies are offered on tape: access methods encrypt tape from some level of z/OS on, and what was written before is in clear
/// (z/OS facts, 1.6). Pure function.
/// </summary>
internal static class TapeLabelWords
{
    /// <summary>The condition, as the end of a sentence that has told the label; empty where there is none.</summary>
    public static string Of(Plan plan, BackupPolicy policy, BackupStep step)
    {
        if (BackupUtilities.Find(step.Utility) is not { ThroughAccessMethods: true } || plan.Tapes.All(tape => tape.Name != step.To)) return "";
        if (plan.Sysplexes.All(system => Begins(plan, system) == plan.From)) return "";
        var systems = new BackupCoverage(plan).DataSetsUnder(policy).Select(dataSet => HomeSysplex.Of(plan, dataSet)).Distinct().Select(system => (system.Name, From: Begins(plan, system))).ToList();
        if (systems.All(system => system.From == plan.From)) return "";
        if (systems.All(system => system.From is null)) return ", which access methods do not apply to tape at any level of the plan: the copies are in clear";
        if (systems.Select(system => system.From).Distinct().ToList() is [{ } all]) return $", which access methods apply to tape from {ScheduleWords.Of(all)} on: copies made before are in clear";
        return $", which access methods apply to tape {string.Join(", ", systems.Select(system => $"on {system.Name} {When(plan, system.From)}"))}: other copies are in clear";
    }

    private static string When(Plan plan, Instant? from) => from is not { } moment ? "never" : moment == plan.From ? "always" : $"from {ScheduleWords.Of(moment)} on";

    /// <summary>From when on a system encrypts tape; null where it never does within the plan.</summary>
    private static Instant? Begins(Plan plan, Sysplex system) =>
        system.LevelChanges.Select(change => change.At).Where(at => at > plan.From && at <= plan.Until).Prepend(plan.From).Where(system.EncryptsTapeAt).Select(at => (Instant?)at).FirstOrDefault();
}
