using NodaTime;

namespace RiskPlanner.Model;

/// <summary>Applications: targets of a fixed length, texts that are not too long.</summary>
internal static class ApplicationRules
{
    public static void Check(Plan plan, FaultCollector faults)
    {
        for (var i = 0; i < plan.Applications.Count; i++)
        {
            var application = plan.Applications[i];
            var path = $"applications[{i}]";
            CheckTarget($"{path}.rpo", application.Rpo, faults);
            CheckTarget($"{path}.rto", application.Rto, faults);
            SecurityRules.CheckUser($"{path}.runsAs", application.RunsAs, faults);
            faults.Text($"{path}.owner", application.Owner, PlanLimits.MaximumPersonLength, "An owner's name");
            faults.Text($"{path}.description", application.Description, PlanLimits.MaximumDescriptionLength, "A description");
        }
    }

    // Of a fixed length, so that it can be compared with the age of recovered data. Zero is a target that mirrors are bought for.
    private static void CheckTarget(string path, Period? target, FaultCollector faults)
    {
        if (target is null || ScheduleRules.IsZero(target)) return;
        if (ScheduleRules.CheckForward(path, target, faults) && (target.Years != 0 || target.Months != 0))
            faults.Add(path, $"{target}", "A target has a fixed length: no months or years.", "a period such as PT15M, PT4H or P1D");
    }
}
