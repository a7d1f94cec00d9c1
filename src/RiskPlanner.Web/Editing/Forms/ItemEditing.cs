using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Editing.Conflicts;
using RiskPlanner.Web.Editing.Kept;
using RiskPlanner.Web.Editing.Saving;

namespace RiskPlanner.Web.Editing.Forms;

/// <summary>What the page of an item knows and can do. It renders nothing; not safe between threads.</summary>
internal sealed class ItemEditing(IPlanStore store, PlanEditor editor, ItemJudge judge, ItemUses uses, ConflictReader conflicts, SavedNotes notes, EditSession session)
{
    private string? _identity;
    private int _judgements;
    private string? _base;
    private PlanItem? _item;

    /// <summary>The plan; null when there is none.</summary>
    public PlanSummary? Plan { get; private set; }

    /// <summary>The section; null when there is none of that name.</summary>
    public PlanSection? Section { get; private set; }

    /// <summary>What is typed; null when there is no such item.</summary>
    public ItemForm? Form { get; private set; }

    /// <summary>The item as it is called in the plan; null for a new one.</summary>
    public string? Identity => _identity;

    /// <summary>The planning period; null where the plan is gone.</summary>
    public (Instant From, Instant Until)? Horizon { get; private set; }

    /// <summary>What refers to the item, once <see cref="FindUsesAsync"/> has found it; null where nothing can, and for a new one.</summary>
    public IReadOnlyList<ItemUse>? Uses { get; private set; }

    /// <summary>What came in the way of the last save; null when nothing did.</summary>
    public Conflict? Conflict { get; private set; }

    /// <summary>What others refer to, or need, so that the save was refused: faults in items that the edit leaves as they are.</summary>
    public IReadOnlyList<EditFault> Elsewhere { get; private set; } = [];

    /// <summary>Whether the last save was refused for what is wrong with the item; until the item is read anew.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Why nothing could be saved at all, in a sentence; null otherwise.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Reads an item; what was typed before is gone.</summary>
    /// <param name="slug">The plan.</param>
    /// <param name="section">The key of the section.</param>
    /// <param name="identity">The item; null for a new one.</param>
    /// <param name="like">An item to begin a new one with; null for an empty one.</param>
    /// <param name="name">What a new one is called; null where nobody said.</param>
    public async Task LoadAsync(string slug, string section, string? identity, string? like = null, string? name = null)
    {
        (Uses, Horizon, _item) = (null, null, null);
        (Form, Conflict, Elsewhere, Trouble, IsRefused, _identity, _base) = (null, null, [], null, false, identity, null);
        Plan = await store.FindAsync(slug);
        Section = PlanSections.Find(section);
        if (Plan is null || Section is null || (identity is null && Section.IsHead)) return;
        var known = (identity ?? like) is { } wanted ? (await store.ItemsAsync(slug, section, [wanted])).SingleOrDefault() : null;
        if (identity is not null)
        {
            if (known is null) return;
            (_base, _item) = (known.Item.Content, known.Item);
        }

        var content = known?.Item.ToJson() ?? [];
        if (identity is null) content.Remove(Section.IdentityKey);
        if (identity is null && name is not null) content[Section.IdentityKey] = name;
        Horizon = await HorizonAsync(slug);
        Form = new ItemForm(Section, content);
    }

    /// <summary>Finds what refers to the item.</summary>
    public async Task FindUsesAsync()
    {
        if (_item is not { } item) return;
        var found = await uses.OfAsync(Plan!.Slug, item);
        if (_item == item) Uses = found;
    }

    /// <summary>The form with what it began with, as a text for <see cref="Restore"/>.</summary>
    public string Kept() => new JsonObject { ["base"] = _base, ["content"] = Form!.ToJson() }.ToJsonString();

    /// <summary>
    /// Takes up input that was kept: the form has it, and a save is of the content that it began with, so that what others saved since is merged or
    /// asked about.
    /// </summary>
    /// <param name="text">What <see cref="Kept"/> said; null to go on from the item as it is.</param>
    /// <param name="typed">What stood in fields that were not left, by the names of their elements.</param>
    /// <returns>False when nothing can be made of it; the form is as it was.</returns>
    public bool Restore(string? text, IReadOnlyDictionary<string, string> typed)
    {
        if (Form is null || Section is null) return false;
        if (text is not null)
        {
            if (KeptText.Parse(text) is not { } kept || kept["content"] is not JsonObject content || kept["base"] is not (null or JsonValue)) return false;
            var from = kept["base"] is JsonValue value && value.TryGetValue<string>(out var began) ? began : null;
            if (from is not null ? KeptText.Parse(from) is null || _identity is null : _identity is not null) return false;
            var restored = new ItemForm(Section, content);
            restored.CountAsSaved(Form.ToJson());
            (Form, _base) = (restored, from);
        }

        foreach (var (id, characters) in typed) Form.Type(id, characters);
        return true;
    }

    /// <summary>Judges what is typed so far: faults stand at their fields, and those that were mended are gone.</summary>
    /// <param name="left">The field that was left; null for none.</param>
    /// <returns>Whether anything was found out; not when something was typed or saved meanwhile.</returns>
    public async Task<bool> JudgeAsync(FieldEntry? left)
    {
        if (Form is not { } form || Plan is null || Section is null) return false;
        left?.IsLeft = true;
        var number = ++_judgements;
        if (await judge.JudgeAsync(Plan.Slug, Section, _identity, form.ToJson()) is not { } judgement || number != _judgements || Form != form) return false;
        form.Judge(judgement);
        return true;
    }

    /// <summary>Saves what is typed.</summary>
    /// <returns>The identity that the item has now; null when nothing was saved.</returns>
    public Task<string?> SaveAsync(string author) => SaveAsync(author, Wanted(Form!.ToJson()));

    /// <summary>Removes the item.</summary>
    /// <returns>Whether it is gone.</returns>
    public async Task<bool> RemoveAsync(string author) => await SaveAsync(author, Wanted(null)) is not null;

    /// <summary>Solves the conflict as it was chosen.</summary>
    /// <returns>The identity that the item has now; null when nothing was saved.</returns>
    public Task<string?> SolveAsync(string author)
    {
        var edit = Conflict!.Solution();
        // The form goes on with what was chosen, so that nothing is asked twice if the check still finds a fault.
        if (edit.Content is { } content) Form = new ItemForm(Section!, content);
        (_identity, _base) = (edit.Identity, edit.Base);
        return SaveAsync(author, edit);
    }

    /// <summary>Goes back to the form without solving anything.</summary>
    public void Leave() => Conflict = null;

    private async Task<(Instant, Instant)?> HorizonAsync(string slug)
    {
        var head = (await store.ItemsAsync(slug, PlanSection.HeadKey, [PlanSection.HeadKey])).SingleOrDefault()?.Item.ToJson();
        return head is null ? null : (Moment("from"), Moment("until"));

        Instant Moment(string key) => InstantPattern.General.Parse((string)head["horizon"]![key]!).Value;
    }

    private ItemEdit Wanted(JsonObject? content) => new() { Section = Section!.Key, Identity = _identity, Base = _base, Content = content };

    private async Task<string?> SaveAsync(string author, ItemEdit edit)
    {
        (Conflict, Elsewhere, Trouble, IsRefused) = (null, [], null, false);
        _judgements++;
        // What was said of the last save must not be taken for this one's.
        session.Say(null);
        SaveOutcome outcome;
        int? before;
        try
        {
            before = (await store.FindAsync(Plan!.Slug))?.Version;
            outcome = await editor.SaveAsync(new PlanEdit(Plan.Slug, author, [edit]));
        }
        catch (PlanNotSavedException gone)
        {
            Trouble = gone.Message;
            return null;
        }

        _judgements++;
        IsRefused = outcome.Faults.Count > 0;
        var missing = IsRefused && edit.Content is { } wanted ? await judge.MissingAsync(Plan.Slug, Section!, wanted) : [];
        Form!.Show(outcome.Faults.Where(fault => fault.Edit is not null), missing);
        Elsewhere = [.. outcome.Faults.Where(fault => fault.Edit is null)];
        if (outcome.Conflicts.Count > 0) Conflict = await conflicts.OfAsync(Plan.Slug, edit, outcome.Conflicts[0]);
        return outcome.Version is { } version ? await SettleAsync(edit, outcome, version.Number > before ? version : null) : null;
    }

    private async Task<string> SettleAsync(ItemEdit edit, SaveOutcome outcome, PlanVersion? made)
    {
        var identity = edit.Content is { } content ? IdentityIn(content) : edit.Identity!;
        var renamed = edit is { Identity: { } was, Content: not null } && was != identity;
        session.Say(new SavedNotice(
            Plan!.Slug, made, made is null ? "Nothing was changed, so there was nothing to save." : "Saved.",
            made is null ? [] : await notes.OfAsync(Plan.Slug, outcome, Plan.Version, renamed)));
        Form!.Settle();
        return identity;
    }

    private string IdentityIn(JsonObject content) => Section!.IsHead ? PlanSection.HeadKey : ScalarText.Of(content[Section.IdentityKey]);
}
