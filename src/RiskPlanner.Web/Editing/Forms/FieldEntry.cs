using System.Text.Json.Nodes;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Editing.Forms;

/// <summary>
/// A key of an item while it is edited: what was typed, right or wrong, and what is wrong with it. Not safe between threads.
/// </summary>
public abstract class FieldEntry
{
    private protected FieldEntry(FieldForm form, FieldEntry? parent) => (Form, Parent) = (form, parent);

    /// <summary>What the key is.</summary>
    public FieldForm Form { get; }

    /// <summary>The place in the item, as faults name it: <c>steps[0].utility</c>.</summary>
    public string Path => Parent is null ? Form.Key : Parent.PathOf(this);

    /// <summary>The name of its element in the page.</summary>
    public string Id => "field-" + Path.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);

    /// <summary>The key in words.</summary>
    public virtual string Label => SectionWords.Capital(SectionWords.Spaced(Form.Key));

    /// <summary>What is wrong with it, in sentences.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>What is named here and is not in the plan.</summary>
    public IReadOnlyList<ItemReference> Missing { get; internal set; } = [];

    /// <summary>Whether something is typed or chosen in it; what stands there can be judged, what is not there yet cannot.</summary>
    public virtual bool HasValue => ToJson() is not null;

    /// <summary>Whether it was left, or a save has judged it: what it lacks is told too.</summary>
    internal bool IsLeft { get; set; }

    /// <summary>The entries within it.</summary>
    public virtual IReadOnlyList<FieldEntry> Children => [];

    private readonly List<string> _faults = [];

    private protected FieldEntry? Parent { get; }

    /// <summary>The value as it is sent to be checked; null when the key is left out.</summary>
    public abstract JsonNode? ToJson();

    /// <summary>It and all entries within it.</summary>
    public IEnumerable<FieldEntry> WithAllWithin() => Children.SelectMany(child => child.WithAllWithin()).Prepend(this);

    internal void Blame(string sentence) => _faults.Add(sentence);

    internal void Forgive()
    {
        _faults.Clear();
        Missing = [];
    }

    private protected virtual string PathOf(FieldEntry child) => $"{Path}.{child.Form.Key}";
}
