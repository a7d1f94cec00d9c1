using System.Text.Json.Nodes;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Editing.Forms;
using RiskPlanner.Web.Editing.Saving;

namespace RiskPlanner.Web.Editing.Bulk;

/// <summary>What the panel for many items knows and can do. It renders nothing; not safe between threads.</summary>
internal sealed class BulkEditing(BulkEditor editor, EditSession session)
{
    private const int RowsShown = 5;
    private string _slug = "";
    private BulkScope _scope = null!;

    /// <summary>The section.</summary>
    public PlanSection Section { get; private set; } = null!;

    /// <summary>The keys that can be given a value: all but the identity.</summary>
    public IEnumerable<FieldForm> Keys => Section.Fields.Where(form => form.Key != Section.IdentityKey);

    /// <summary>The chosen key with what was typed; null while none is chosen.</summary>
    public FieldEntry? Entry { get; private set; }

    /// <summary>What would happen; null until that was asked for with what is typed now.</summary>
    public BulkPreview? Preview { get; private set; }

    /// <summary>Why nothing was saved, in sentences; empty when nothing was refused.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Begins with a choice of items.</summary>
    public void Begin(string slug, PlanSection section, BulkScope scope) =>
        (_slug, Section, _scope, Entry, Preview, Faults) = (slug, section, scope, null, null, []);

    /// <summary>Chooses the key.</summary>
    public void Choose(string key)
    {
        Entry = Keys.FirstOrDefault(form => form.Key == key) is { } form ? FieldEntries.Of(form, null) : null;
        Forget();
    }

    /// <summary>What was shown is no longer what is typed.</summary>
    public void Forget() => (Preview, Faults) = (null, []);

    /// <summary>Looks at what would happen.</summary>
    public async Task PreviewAsync()
    {
        Preview = await editor.PreviewAsync(_slug, _scope, Values(), RowsShown);
        Faults = [.. Preview.Faults.Select(Sentence)];
        Entry?.Forgive();
        foreach (var fault in Faults) Entry?.Blame(fault);
    }

    /// <summary>Changes the items.</summary>
    /// <returns>Whether it was saved.</returns>
    public Task<bool> ChangeAsync(string author) => SayAsync(async () => await editor.SetAsync(_slug, author, _scope, Values()));

    /// <summary>Removes the items, if there are as many as was said.</summary>
    /// <returns>Whether it was saved.</returns>
    public Task<bool> RemoveAsync(string author, int expected) => SayAsync(() => editor.RemoveAsync(_slug, author, _scope, expected));

    private Dictionary<string, JsonNode?> Values() => new(StringComparer.Ordinal) { [Entry!.Form.Key] = Entry.ToJson() };

    private async Task<bool> SayAsync(Func<Task<SaveOutcome?>> save)
    {
        Faults = [];
        session.Say(null);
        try
        {
            var outcome = await save();
            if (outcome is { Version: { } version })
            {
                session.Say(new SavedNotice(_slug, version, "Saved.", []));
                return true;
            }

            Faults = outcome is null
                ? ["Somebody has changed the plan meanwhile, and there are more or fewer of them now. Look at them again."]
                : [.. outcome.Faults.Select(Sentence), .. outcome.Conflicts.Select(conflict => $"{conflict.Identity} was changed meanwhile{By(conflict)}. Try again.")];
        }
        catch (PlanNotSavedException gone)
        {
            Faults = [gone.Message];
        }

        return false;
    }

    private static string Sentence(EditFault fault)
    {
        var value = fault.Value.Length == 0 ? "" : $"“{fault.Value}”: ";
        return $"{fault.Place.Identity}, {fault.Place.Path}: {value}{fault.Rule}{(fault.Expected.Length == 0 ? "" : $" Expected: {fault.Expected}.")}";
    }

    private static string By(ItemConflict conflict) => conflict.By is { } by ? $" by {by.Author}" : "";
}
