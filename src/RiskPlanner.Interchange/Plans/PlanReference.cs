using System.Text;

namespace RiskPlanner.Interchange;

/// <summary>The tables of docs/plan-file.md, made of the same declaration that reads and checks plan files.</summary>
public static class PlanReference
{
    /// <summary>One section with a table for each kind of mapping, in Markdown, ending in a line feed; the same for every call.</summary>
    public static string Write()
    {
        var page = new StringBuilder(Tables(PlanShape.Root));
        page.Append("### Names and other text\n\n| value | rule | example |\n|---|---|---|\n");
        foreach (var text in Texts) page.Append($"| {text.What} | {Cell(text.Rule)} | `{text.Example}` |\n");
        return page.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The sections of the mappings of a document.</summary>
    internal static string Tables(ObjectShape root)
    {
        var page = new StringBuilder();
        foreach (var shape in root.Objects())
        {
            page.Append($"### {shape.Name}\n\n{shape.Description}\n\n| key | value | needed | meaning |\n|---|---|---|---|\n");
            foreach (var field in shape.Fields)
                page.Append($"| `{field.Key}` | {Cell(field.Shape.Summary)} | {Needed(shape, field)} | {Cell(field.FullMeaning)} |\n");
            page.Append('\n');
        }

        return page.ToString();
    }

    private static readonly TextShape[] Texts =
    [
        ValueShapes.Name, ValueShapes.Volume, ValueShapes.Medium, ValueShapes.DataSet, ValueShapes.DataSetMask, ValueShapes.Label,
        ValueShapes.LabelMask, ValueShapes.TapeKeyLabel, ValueShapes.RacfIdentity, ValueShapes.SmsClass, ValueShapes.Level, ValueShapes.Currency,
    ];

    private static string Needed(ObjectShape shape, Field field)
    {
        if (field.Required) return "yes";
        if (shape.IsSchedule && field.Key is "every" or "dates") return "one of two";
        return field.Default switch
        {
            int number => $"no, {number}",
            bool truth => truth ? "no, `true`" : "no, `false`",
            _ => "no",
        };
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
