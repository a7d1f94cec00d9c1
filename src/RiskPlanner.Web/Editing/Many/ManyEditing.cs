using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Editing.Forms;
using RiskPlanner.Web.Editing.Kept;
using RiskPlanner.Web.Editing.Saving;

namespace RiskPlanner.Web.Editing.Many;

/// <summary>What the page for many new items knows and can do: a table of them, and what is the same for all. It renders nothing; not safe between threads.</summary>
internal sealed class ManyEditing(IPlanStore store, PlanEditor editor, EditSession session)
{
    private const int RowsShown = 8;
    private Instant _from;

    /// <summary>The plan; null when there is none.</summary>
    public PlanSummary? Plan { get; private set; }

    /// <summary>The section; null when there is none of that name, or it is the head.</summary>
    public PlanSection? Section { get; private set; }

    /// <summary>The columns of a table that says none itself.</summary>
    public IReadOnlyList<TableColumn> Columns { get; private set; } = [];

    /// <summary>The table as it was typed or pasted.</summary>
    public string Text { get; set; } = "";

    /// <summary>What is the same for all; what a line says itself goes before it. Null when there is no section.</summary>
    public ItemForm? Same { get; private set; }

    /// <summary>The fields of it: all but the name.</summary>
    public IEnumerable<FieldEntry> SameEntries => Same!.Entries.Where(entry => entry.Form.Key != Section!.IdentityKey);

    /// <summary>What the table came to; null until that was asked for with what is typed now.</summary>
    public TableReading? Reading { get; private set; }

    /// <summary>The items as they would be, the first of them.</summary>
    public IReadOnlyList<JsonObject> First => Reading is null ? [] : [.. Reading.Rows.Take(RowsShown).Select(With)];

    /// <summary>Why nothing was saved, in sentences; empty when nothing was refused.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Reads what it is about.</summary>
    public async Task LoadAsync(string slug, string section)
    {
        Plan = await store.FindAsync(slug);
        Section = PlanSections.Find(section) is { IsHead: false } found ? found : null;
        (Text, Reading, Faults, Same) = ("", null, [], null);
        if (Plan is null || Section is null) return;
        Columns = TableColumn.UsualOf(Section);
        Same = new ItemForm(Section, []);
        var head = (await store.ItemsAsync(slug, PlanSection.HeadKey, [PlanSection.HeadKey])).Single().Item.ToJson();
        await FillAsync();
        _from = InstantPattern.General.Parse((string)head["horizon"]!["from"]!).Value;
    }

    /// <summary>What is typed, as a text for <see cref="Restore"/>.</summary>
    public string Kept() => new JsonObject { ["text"] = Text, ["same"] = Same!.ToJson() }.ToJsonString();

    /// <summary>Takes up input that was kept; false when nothing can be made of it.</summary>
    public bool Restore(string text)
    {
        if (KeptText.Parse(text) is not { } kept || kept["text"] is not JsonValue value || !value.TryGetValue<string>(out var typed) || kept["same"] is not JsonObject same) return false;
        (Text, Same) = (typed, new ItemForm(Section!, same));
        Forget();
        return true;
    }

    /// <summary>What was shown is no longer what is typed.</summary>
    public void Forget() => (Reading, Faults) = (null, []);

    /// <summary>Reads the table.</summary>
    public void Preview()
    {
        Reading = ItemTable.Read(Section!, Columns, Text, _from);
        Faults = Reading is { Rows.Count: 0, Faults.Count: 0 } ? ["There is no line yet."] : [.. Reading.Faults.Select(fault => fault.Sentence)];
    }

    /// <summary>Saves the items as one version.</summary>
    /// <returns>Whether they are saved.</returns>
    public async Task<bool> SaveAsync(string author)
    {
        Preview();
        if (Faults.Count > 0) return false;
        var rows = Reading!.Rows;
        session.Say(null);
        try
        {
            var outcome = await editor.SaveAsync(new PlanEdit(Plan!.Slug, author, [.. rows.Select(row => new ItemEdit { Section = Section!.Key, Content = With(row) })]));
            if (outcome.Version is { } version)
            {
                session.Say(new SavedNotice(Plan.Slug, version, $"{SectionWords.Count(Section!, rows.Count)} added.", []));
                return true;
            }

            // What is the same for all is wrong in every line: it is told once.
            Faults = [.. outcome.Faults.Select(fault => (Fault: fault, Line: fault.Edit is { } edit ? rows[edit].Line : 0))
                .GroupBy(one => (one.Fault.Place.Path, one.Fault.Value, one.Fault.Rule)).Select(alike => Sentence(alike.First().Fault, [.. alike.Select(one => one.Line).Distinct()]))];
        }
        catch (PlanNotSavedException failed)
        {
            Faults = [failed.Message];
        }

        return false;
    }

    // What each of them needs and there is one of: the only key store.
    private async Task FillAsync()
    {
        foreach (var entry in SameEntries.OfType<ScalarEntry>().Where(entry => entry.Form is { Required: true, RefersTo.Count: 1 } && !Columns.Any(column => column.Path == entry.Form.Key)))
        {
            if (PlanSections.Find(entry.Form.RefersTo[0]) is not { } section) continue;
            if (await store.PageAsync(Plan!.Slug, new ItemQuery { Section = section.Key, Take = 2 }) is { Total: 1, Items: [{ } only] }) entry.Text = only.Identity;
        }
    }

    private JsonObject With(TableRow row)
    {
        var content = Same!.ToJson();
        foreach (var (key, value) in row.Content) content[key] = value?.DeepClone();
        return content;
    }

    private static string Sentence(EditFault fault, IReadOnlyList<int> lines)
    {
        const int MostLines = 5;
        var where = lines is [0] ? fault.Place.Identity
            : $"Line {string.Join(", ", lines.Take(MostLines))}{(lines.Count > MostLines ? $" and {lines.Count - MostLines:N0} more" : "")}";
        var value = fault.Value.Length > 0 ? $"“{fault.Value}”: " : "";
        return $"{where}, {fault.Place.Path}: {value}{fault.Rule}{(fault.Expected.Length > 0 ? $" Expected: {fault.Expected}." : "")}";
    }
}
