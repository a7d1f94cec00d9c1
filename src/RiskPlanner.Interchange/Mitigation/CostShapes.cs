using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Interchange;

/// <summary>The form of a file of costs.</summary>
internal static class CostShapes
{
    private static readonly TextShape Unit = new()
    {
        What = "a unit",
        Rule = "A unit is a word for people.",
        Example = "days",
        MaximumLength = 40,
    };

    private static readonly ChoiceShape Kind = new("a kind of changes", [.. ChangeKinds.All.Select(kind => new Choice(Kebab.Of(kind), kind, ChangeKinds.WordsOf(kind)))]);

    private static readonly ObjectShape Change = new()
    {
        Name = "change",
        What = "the cost of a kind of changes",
        Description = "What changes of one kind cost.",
        Inline = true,
        Fields =
        [
            FieldsOf<StatedCost>.Required("kind", Kind, change => change.Kind, "The kind."),
            FieldsOf<StatedCost>.Optional("cost", new IntegerShape(0, KindCost.MostCost), change => change.Cost, null, "What one change costs; what it does by default if not given."),
            FieldsOf<StatedCost>.Optional("perDataSet", new IntegerShape(0, KindCost.MostPerDataSet), change => change.PerDataSet, 0, "What is added for each data set that it is about."),
            FieldsOf<StatedCost>.Optional("offered", new BooleanShape(), change => change.Offered, true, "Whether it can be had at all."),
        ],
        Build = values => new StatedCost(values.Get<ChangeKind>("kind"), values.Get<int?>("cost"), values.Get<int>("perDataSet"), values.Get<bool>("offered")),
    };

    /// <summary>The whole document.</summary>
    public static ObjectShape Root { get; } = new()
    {
        Name = "costs",
        What = "costs",
        Description = "What changes of a plan cost, for riskplanner mitigate. Kinds that are not named cost what they do by default.",
        Fields =
        [
            FieldsOf<StatedCosts>.Required("costs", new IntegerShape(CostTable.CurrentSchema, CostTable.CurrentSchema), _ => CostTable.CurrentSchema, "The version of the document's form."),
            FieldsOf<StatedCosts>.Optional("unit", Unit, costs => costs.Unit, CostTable.DefaultUnit, "What one is, for people."),
            FieldsOf<StatedCosts>.Required("changes", new ListShapeOfT<StatedCost>(Change, 1), costs => costs.Changes, "The kinds of changes of which something is said."),
        ],
        Build = values => new StatedCosts(values.Get<string?>("unit") ?? CostTable.DefaultUnit, values.Get<IReadOnlyList<StatedCost>?>("changes") ?? []),
    };
}
