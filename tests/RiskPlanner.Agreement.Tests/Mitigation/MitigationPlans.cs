using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Agreement.Tests.EveryMoment;
using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Mitigation;

/// <summary>The plans that mitigation is proven on: the samples, and generated ones.</summary>
internal static class MitigationPlans
{
    /// <summary>The sample plan and all scenario plans, by file name.</summary>
    public static IReadOnlyList<(string Name, Plan Plan)> Samples { get; } =
    [
        .. new[] { Path.Combine(Repository.Root, "samples", "payroll-two-sites.yaml") }
            .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "samples", "scenarios"), "*.yaml").Where(file => !file.EndsWith("index.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            .Select(file => (Path.GetFileName(file), PlanFile.Read(File.ReadAllText(file), file).Plan!)),
    ];

    /// <summary>Generated plans, each sound: of some days by the generator of cases, and, where longer ones are wanted, of some months by that of regular plans, in turn.</summary>
    public static IEnumerable<Plan> Generated(int count, int seed, bool withLonger = true)
    {
        var random = new Random(seed);
        for (var number = 0; number < count;)
        {
            var plan = number % 2 == 0 || !withLonger ? CaseMaker.Make([.. Enumerable.Range(0, 320).Select(_ => random.Next(1_000_000))]).Plan : RegularPlans.Make(random);
            if (PlanValidator.Validate(plan).Count > 0) continue;
            number++;
            yield return plan;
        }
    }

    /// <summary>The catalogue of a plan with the costs of the product.</summary>
    public static (IReadOnlyList<DataSetGroup> Groups, ChangeCatalogue Catalogue) CatalogueOf(Plan plan)
    {
        var groups = DataSetGroup.Of(plan);
        return (groups, ChangeCatalogue.Of(plan, groups, CostTable.Default, withNotices: true));
    }
}
