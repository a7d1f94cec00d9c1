using System.Text.Json.Nodes;
using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Web.Editing.Forms;

/// <summary>A list of single values, one in each line.</summary>
public sealed class LinesEntry : FieldEntry
{
    internal LinesEntry(FieldForm form, JsonArray? value, FieldEntry? parent)
        : base(form, parent) => Text = string.Join('\n', (value ?? []).Select(ScalarText.Of));

    /// <summary>What was typed; empty lines do not count.</summary>
    public string Text { get; set; }

    /// <summary>How many lines hold something.</summary>
    public int Count => Lines.Count;

    private List<string> Lines => [.. LineEnds.Split(Text).Select(line => line.Trim()).Where(line => line.Length > 0)];

    /// <summary>Adds a line at the end.</summary>
    public void Add(string line) => Text = string.Join('\n', [.. Lines, line.Trim()]);

    /// <inheritdoc/>
    public override JsonNode? ToJson() => Lines is { Count: > 0 } lines ? new JsonArray([.. lines.Select(line => ScalarText.ToJson(Form.Item!.Kind, line))]) : null;
}
