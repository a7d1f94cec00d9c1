using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Editing.Forms;

/// <summary>
/// An item while it is edited. What was typed stays, whatever is wrong with it; faults stand at the entries that they are
/// about. Not safe between threads.
/// </summary>
public sealed partial class ItemForm
{
    // The controls that stand beside a period, a moment and a list.
    private const string UnitOf = "-unit";
    private const string PickOf = "-pick";
    private const string MoreOf = "-more";
    private string _before;

    /// <summary>Begins with a content; an empty one for a new item.</summary>
    public ItemForm(PlanSection section, JsonObject content)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(content);
        Section = section;
        Entries = [.. section.Fields.Select(field => FieldEntries.Of(field, content[field.Key]))];
        _before = Text;
    }

    /// <summary>The section.</summary>
    public PlanSection Section { get; }

    /// <summary>An entry for each key, in the order of the file.</summary>
    public IReadOnlyList<FieldEntry> Entries { get; }

    /// <summary>Whether anything was typed that is not saved.</summary>
    public bool IsChanged => Text != _before;

    /// <summary>The entries that have faults, in order.</summary>
    public IReadOnlyList<FieldEntry> Faulty => [.. All.Where(entry => entry.Faults.Count > 0)];

    /// <summary>Faults of the item as a whole, in sentences.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    private IEnumerable<FieldEntry> All => Entries.SelectMany(entry => entry.WithAllWithin());

    private string Text => ToJson().ToJsonString();

    /// <summary>The content as it was typed.</summary>
    public JsonObject ToJson()
    {
        var content = new JsonObject();
        foreach (var entry in Entries)
        {
            if (entry.ToJson() is { } value) content[entry.Form.Key] = value;
        }

        return content;
    }

    /// <summary>Another content counts as saved: what is there now was typed and is not.</summary>
    public void CountAsSaved(JsonObject saved) => _before = new ItemForm(Section, saved).Text;

    /// <summary>Puts a text into the control of that name; false when there is none that takes text.</summary>
    public bool Type(string id, string text)
    {
        switch (All.FirstOrDefault(entry => entry.Id == id || Beside(entry).Any(control => id == entry.Id + control)))
        {
            case ScalarEntry scalar when id.EndsWith(UnitOf, StringComparison.Ordinal) && id != scalar.Id:
                if (!Enum.TryParse<PeriodUnit>(text, out var unit) || !Enum.IsDefined(unit)) return false;
                scalar.CountIn(unit);
                return true;
            case ScalarEntry scalar:
                scalar.Type(text);
                return true;
            case LinesEntry lines when id != lines.Id:
                lines.More = id.EndsWith(PickOf, StringComparison.Ordinal) ? MomentText.Read(text) : text;
                return true;
            case LinesEntry lines:
                lines.Text = text;
                return true;
            default:
                return false;
        }
    }

    /// <summary>What is there now counts as saved.</summary>
    public void Settle() => _before = Text;

    /// <summary>Puts the faults that a save has found to the entries that they are about; those that stood there before are gone.</summary>
    /// <param name="faults">The faults.</param>
    /// <param name="missing">The references to what the plan has not; null for none.</param>
    public void Show(IEnumerable<EditFault> faults, IEnumerable<ItemReference>? missing = null)
    {
        ArgumentNullException.ThrowIfNull(faults);
        foreach (var entry in All) entry.IsLeft = true;
        Put(faults, missing ?? [], hasWhole: true);
    }

    /// <summary>
    /// Puts the faults of what is typed so far to the entries that they are about, where something is typed or was: a key that nobody came to yet is not blamed for
    /// being empty. Those that stood there before are gone.
    /// </summary>
    public void Judge(ItemJudgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        Put(judgement.Faults, judgement.Missing, hasWhole: Faults.Count > 0);
    }

    private static string[] Beside(FieldEntry entry) => entry switch
    {
        ScalarEntry { Form.Kind: FieldKind.Period } => [UnitOf],
        ScalarEntry { Form.Kind: FieldKind.Instant } => [PickOf],
        LinesEntry => [MoreOf, MoreOf + PickOf],
        _ => [],
    };

    private void Put(IEnumerable<EditFault> faults, IEnumerable<ItemReference> missing, bool hasWhole)
    {
        foreach (var entry in All) entry.Forgive();
        List<string> whole = [];
        foreach (var fault in faults)
        {
            var sentence = Sentence(fault);
            if (Find(fault.Place.Path) is not { } entry)
                whole.Add(sentence);
            else if (entry.IsLeft || entry.HasValue)
                entry.Blame(LineOf(entry, fault.Place.Path) is { } line ? $"Line {line}: {sentence}" : sentence);
        }

        foreach (var reference in missing)
        {
            if (Find(reference.Path) is { } entry) entry.Missing = [.. entry.Missing, reference];
        }

        Faults = hasWhole ? whole : [];
    }

    private static string Sentence(EditFault fault)
    {
        var value = fault.Value.Length == 0 ? "" : $"“{fault.Value}”: ";
        return fault.Expected.Length == 0 ? value + fault.Rule : $"{value}{fault.Rule} Expected: {fault.Expected}.";
    }

    // A fault deep within something that is one control on the page stands at that control.
    private FieldEntry? Find(string path)
    {
        var entries = All.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        for (var rest = path; rest.Length > 0; rest = rest[..Math.Max(0, rest.LastIndexOfAny(['.', '[']))])
        {
            if (entries.TryGetValue(rest, out var entry)) return entry;
        }

        return null;
    }

    private static int? LineOf(FieldEntry entry, string path) =>
        entry is LinesEntry && Index().Match(path[entry.Path.Length..]) is { Success: true } index ? int.Parse(index.Groups["index"].Value) + 1 : null;

    [GeneratedRegex(@"^\[(?<index>[0-9]+)\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Index();
}
