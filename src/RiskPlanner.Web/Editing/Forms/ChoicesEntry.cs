using System.Text.Json.Nodes;
using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Editing.Forms;

/// <summary>A list of words from a fixed set.</summary>
public sealed class ChoicesEntry : FieldEntry
{
    private readonly HashSet<string> _chosen;

    internal ChoicesEntry(FieldForm form, JsonArray? value, FieldEntry? parent)
        : base(form, parent) => _chosen = [.. (value ?? []).Select(ScalarText.Of)];

    /// <summary>Whether a word is chosen.</summary>
    public bool Has(string word) => _chosen.Contains(word);

    /// <summary>Chooses a word, or no longer.</summary>
    public void Set(string word, bool chosen)
    {
        if (chosen) _chosen.Add(word);
        else _chosen.Remove(word);
    }

    /// <inheritdoc/>
    public override JsonNode? ToJson() => _chosen.Count == 0
        ? null
        : new JsonArray([.. Form.Item!.Choices.Where(choice => Has(choice.Word)).Select(choice => JsonValue.Create(choice.Word))]);
}
