namespace RiskPlanner.Interchange.Tests;

/// <summary>A plan in canonical form that uses every key of the form: what is declared is read, checked and written.</summary>
public sealed class EveryKeyTests
{
    private const string PathOfPlan = "tests/RiskPlanner.Interchange.Tests/Plans/every-key.yaml";

    [Fact]
    public void The_plan_has_no_fault() => Assert.Empty(PlanFile.Read(Text).Faults);

    [Fact]
    public void Every_key_of_every_form_occurs()
    {
        var declared = PlanShape.Root.Objects().SelectMany(shape => shape.Fields.Select(field => $"{shape.Name}.{field.Key}"));

        // A naming standard stands in the plan or beside it, never both, so one plan cannot have every key.
        var beside = $"{Text[..Text.IndexOf("naming:", StringComparison.Ordinal)]}naming: {{file: naming/ours.yaml}}\n";
        Assert.Empty(PlanFile.Read(beside).Faults);
        Assert.Empty(declared.Except(new[] { Text, beside }.SelectMany(text => Used(PlanShape.Root, DocumentReader.Read(text, new PlaceCollector())!.Root))));
    }

    [Fact]
    public void Reading_and_writing_gives_the_same_bytes()
    {
        var written = PlanFile.Write(PlanFile.Read(Text).Plan!);

        if (Repository.UpdatesGolden) File.WriteAllText(Repository.PathOf(PathOfPlan), written);
        Assert.Equal(Text, written);
    }

    [Fact]
    public void What_was_written_reads_as_an_equal_plan()
    {
        var plan = PlanFile.Read(Text).Plan!;

        Assert.Equal(Structure.Of(plan), Structure.Of(PlanFile.Read(PlanFile.Write(plan)).Plan!));
    }

    private static string Text => Repository.Read(PathOfPlan);

    private static IEnumerable<string> Used(Shape shape, DocumentNode node) => shape switch
    {
        TextOrMappingShape both => node.Kind == DocumentNodeKind.Mapping ? Used(both.Whole, node) : [],
        ListShape list => node.Items.SelectMany(item => Used(list.Item, item)),
        ObjectShape form => node.Entries.SelectMany(entry =>
            Used(form.FieldOf(entry.Key.Text)!.Shape, entry.Value).Prepend($"{form.Name}.{entry.Key.Text}")),
        _ => [],
    };
}
