using NodaTime;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Agreement.Tests.Renaming;

/// <summary>A generated plan whose labels follow no pattern of a standard, and the same plan with the renaming carried out.</summary>
internal sealed record RenamedCase(Plan Before, RenamedPlan After)
{
    private static readonly NamingStandard Standard = new()
    {
        Name = "Ours",
        Patterns = [new LabelPattern("DATA.{purpose:PRIM|BACK}.{app}.N{n:3}")],
    };

    /// <summary>The case of so many numbers; null where nothing can be renamed.</summary>
    public static RenamedCase? Of(int seed)
    {
        var random = new System.Random(seed);
        var made = CaseMaker.Make([.. Enumerable.Range(0, 320).Select(_ => random.Next(1_000_001))]);
        if (!CaseArbitrary.IsValid(made)) return null;
        var plan = made.Plan;
        var builder = new LabelListBuilder();
        builder.BeginFile("plan", 1);
        foreach (var (line, label) in plan.Keys.Select(key => key.Label.Text).Distinct().Index()) builder.Add(label, line + 1);
        var report = NamingLinter.Lint(new LintQuestion(builder.Build()) { Standard = CompiledStandard.Compile(Standard).Standard, Plan = plan, Today = new LocalDate(2026, 11, 28) });
        var hours = (int)(plan.Until - plan.From).TotalHours;
        return new RenamedCase(plan, RenamedPlan.Make(plan, RenamePlan.Make(report), plan.From + Duration.FromHours(random.Next(hours * 2 / 3))));
    }

    /// <summary>Moments of the renaming: before its first step, between each two, and after the last.</summary>
    public IReadOnlyList<Instant> Between()
    {
        var turns = After.Steps.Select(step => step.At).OfType<Instant>().Where(at => at > Before.From && at < Before.Until).Prepend(Before.From).Append(Before.Until).Distinct().Order().ToList();
        return [.. turns.Zip(turns.Skip(1), (one, other) => Instant.FromUnixTimeSeconds((one + ((other - one) / 2)).ToUnixTimeSeconds()))];
    }

    /// <summary>The label that a plan states for a data set once everything of a moment is done.</summary>
    public static KeyLabel? StatedAt(Plan plan, DataSetName name, Instant at)
    {
        var dataSet = plan.DataSets.First(one => one.Name == name);
        return dataSet.LabelChanges.Where(change => change.At <= at).Select(change => (KeyLabel?)change.KeyLabel).LastOrDefault(dataSet.KeyLabel);
    }
}
