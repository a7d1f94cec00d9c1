using System.Globalization;
using System.Text.Json.Nodes;
using RiskPlanner.Application.Plans;
using RiskPlanner.Web.Dashboards;
using RiskPlanner.Web.Editing.Kept;
using RiskPlanner.Web.Editing.Saving;

namespace RiskPlanner.Web.Pages.Plans.Setup;

/// <summary>What the guided set-up knows and does. It renders nothing; not safe between threads.</summary>
internal sealed class SetupModel(PlanLibrary library, IPlanStore store, AssessmentRuns runs, EditSession session, TimeProvider clock)
{
    private const int EarliestYear = 2000;
    private const int LatestYear = 2099;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The name of the plan, as it was typed.</summary>
    public string Name { get; set; } = "";

    /// <summary>The year that it speaks of, as it was typed.</summary>
    public string Year { get; set; } = "";

    /// <summary>What is wrong, by table, and of the plan as a whole under null.</summary>
    public IReadOnlyList<SetupFault> Faults { get; private set; } = [];

    /// <summary>How many items each table has.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    /// <summary>Begins with the present year.</summary>
    public void Begin() => Year = clock.GetUtcNow().Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>What was typed into a table.</summary>
    public string TextOf(string table) => _texts.GetValueOrDefault(table, "");

    /// <summary>Takes what was typed into a table, and counts its items.</summary>
    public void Type(string table, string text)
    {
        _texts[table] = text;
        // Of what refers to other tables nothing is said before all of them are there.
        var reading = GuidedSetup.Read(table, text);
        Counts = new Dictionary<string, int>(Counts, StringComparer.Ordinal) { [table] = reading.Rows.Count };
        Faults = [.. Faults.Where(fault => fault.Table != table), .. reading.Faults.Select(fault => new SetupFault(table, fault.Sentence))];
    }

    /// <summary>Makes the plan; <see cref="Faults"/> says what is wrong where it cannot.</summary>
    public SetupPlan? Make()
    {
        if (!int.TryParse(Year.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < EarliestYear or > LatestYear)
        {
            Faults = [new SetupFault(null, $"Year: “{Year}” is no year from {EarliestYear} to {LatestYear}.")];
            return null;
        }

        var made = GuidedSetup.Make(Name, year, _texts);
        (Faults, Counts) = (made.Faults, made.Counts);
        return made.Read is null ? null : made;
    }

    /// <summary>Keeps the plan as one version, and asks for its assessment.</summary>
    /// <returns>Its slug; null when it could not be kept.</returns>
    public async Task<string?> KeepAsync(SetupPlan plan, string author)
    {
        try
        {
            var slug = await library.CreateAsync(plan.Read!, author, "Guided set-up");
            var stored = (await store.FindAsync(slug))!;
            await runs.LoadAsync(slug);
            await runs.AskAsync(stored);
            session.Say(new SavedNotice(slug, null, "The plan is created, and its assessment was asked for: below is how far it is.", []));
            return slug;
        }
        catch (PlanNotSavedException failed)
        {
            Faults = [new SetupFault(null, $"{failed.Message} Nothing was saved.")];
            return null;
        }
    }

    /// <summary>All that is typed, as a text for <see cref="Restore"/>.</summary>
    public string Kept() => new JsonObject
    {
        ["name"] = Name, ["year"] = Year, ["tables"] = new JsonObject(_texts.Select(text => KeyValuePair.Create<string, JsonNode?>(text.Key, text.Value))),
    }.ToJsonString();

    /// <summary>Takes up input that was kept; false when nothing can be made of it.</summary>
    public bool Restore(string text)
    {
        if (KeptText.Parse(text) is not { } kept || kept["tables"] is not JsonObject tables) return false;
        Name = TextOf(kept["name"]);
        Year = TextOf(kept["year"]);
        foreach (var table in SetupSteps.Tables) Type(table.Key, TextOf(tables[table.Key]));
        return true;
    }

    private static string TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
