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

    /// <summary>What is typed to be added, and is not a line yet.</summary>
    public string More { get; set; } = "";

    /// <summary>How many lines hold something.</summary>
    public int Count => Lines.Count;

    private List<string> Lines => [.. LineEnds.Split(Text).Select(line => line.Trim()).Where(line => line.Length > 0)];

    /// <summary>Adds what is typed to be added as a line at the end; does nothing when that is nothing.</summary>
    /// <returns>Whether a line was added.</returns>
    public bool AddMore()
    {
        if (More.Trim().Length == 0) return false;
        (Text, More) = (string.Join('\n', [.. Lines, More.Trim()]), "");
        return true;
    }

    /// <inheritdoc/>
    public override JsonNode? ToJson() => Lines is { Count: > 0 } lines ? new JsonArray([.. lines.Select(line => ScalarText.ToJson(Form.Item!.Kind, line))]) : null;
}
