using NodaTime;
using RiskPlanner.Application.Replays.Moments;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Application.Naming;

/// <summary>Renamings of the keys of a plan. Pure functions.</summary>
public static class PlanRenaming
{
    /// <summary>The steps by which the keys of a plan get names that follow a standard.</summary>
    /// <param name="plan">A plan without faults.</param>
    /// <param name="standard">The standard.</param>
    /// <param name="today">The day by which the standard's exceptions have ended or not.</param>
    public static RenamePlan Of(Plan plan, CompiledStandard standard, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var builder = new LabelListBuilder();
        builder.BeginFile(plan.Name);
        foreach (var (place, label) in plan.Keys.Select(key => key.Label.Text).Distinct().Index()) builder.Add(label, place + 1);
        return RenamePlan.Make(NamingLinter.Lint(new LintQuestion(builder.Build()) { Standard = standard, Plan = plan, Today = today }));
    }

    /// <summary>Reads when a renaming begins; null with a fault where that is no moment of the plan before its end.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="text">The moment as written, ISO 8601 in UTC.</param>
    /// <param name="fault">What is wrong, as a sentence with the value and what is expected; null when nothing is.</param>
    public static Instant? BeginningIn(Plan plan, string text, out string? fault)
    {
        var moment = MomentQuestion.MomentIn(plan, text, null, out fault)?.At;
        if (moment < plan.Until) return moment;
        if (moment is not null) fault = $"'{text}' is the end of the plan's horizon. Expected: a moment before.";
        return null;
    }

    /// <summary>The same moment in a plan where nobody has said one: now, where that is within its horizon, else its beginning.</summary>
    public static Instant UsualBeginning(Plan plan, Instant now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return now >= plan.From && now < plan.Until ? Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds()) : plan.From;
    }
}
