using System.Text.Json.Nodes;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Tests.Plans;

/// <summary>The sample plan in a store in memory, and two people who work on it.</summary>
internal sealed class EditedPlan
{
    public const string Slug = "sample";

    private EditedPlan(InMemoryPlanStore store)
    {
        Store = store;
        History = new PlanHistory(store);
        Library = new PlanLibrary(store, History, Clock);
        Editor = new PlanEditor(store, Library, History, Clock);
        Drafts = new PlanDrafts(store, History, Editor, Clock);
    }

    public ManualClock Clock { get; } = new();

    public InMemoryPlanStore Store { get; }

    public PlanHistory History { get; }

    public PlanLibrary Library { get; }

    public PlanEditor Editor { get; }

    public PlanDrafts Drafts { get; }

    public static async Task<EditedPlan> OpenAsync(string? text = null)
    {
        var edited = new EditedPlan(new InMemoryPlanStore());
        await edited.Library.CreateAsync(PlanFile.Read(text ?? Sample.Text), "Ann", "From a file", Slug);
        return edited;
    }

    /// <summary>An edit that sets keys of an item as it is now; null takes a key away.</summary>
    public Task<ItemEdit> EditAsync(string section, string identity, params (string Key, JsonNode? Value)[] values) => EditInAsync(Slug, section, identity, values);

    /// <summary>The same in a plan of another slug.</summary>
    public async Task<ItemEdit> EditInAsync(string slug, string section, string identity, params (string Key, JsonNode? Value)[] values)
    {
        var item = (await Store.ItemsAsync(slug, section, [identity])).Single().Item;
        var content = item.ToJson();
        foreach (var (key, value) in values)
        {
            if (value is null)
                content.Remove(key);
            else
                content[key] = value;
        }

        return new ItemEdit { Section = section, Identity = identity, Base = item.Content, Content = content };
    }

    public async Task<ItemEdit> RemovalAsync(string section, string identity) =>
        (await EditAsync(section, identity)) with { Content = null };

    public Task<SaveOutcome> SaveAsync(string author, params ItemEdit[] edits) => Editor.SaveAsync(new PlanEdit(Slug, author, edits));

    public async Task<string> TextAsync(int? version = null) => (await Library.TextAsync(Slug, version))!;

    public async Task<JsonObject> ContentAsync(string section, string identity) =>
        (await Store.ItemsAsync(Slug, section, [identity])).Single().Item.ToJson();
}
