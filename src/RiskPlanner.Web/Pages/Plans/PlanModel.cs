using NodaTime;
using NodaTime.Text;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Runs;
using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Web.Pages.Plans;

/// <summary>What the page of a plan knows, and what it can ask for. A large plan is not put together for it.</summary>
internal sealed class PlanModel(IPlanStore store, PlanLibrary library, PlanReplacer replacer, RunQueue queue, TimeProvider clock)
{
    // What a drawing can show; beyond that, it would be a carpet.
    private const int MostItemsDrawn = 400;
    private const string DataSets = "dataSets";
    private const string Arrays = "arrays";

    /// <summary>The plan as it is kept; null when there is none of that name.</summary>
    public PlanSummary? Stored { get; private set; }

    /// <summary>How many items each section has.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    /// <summary>What it is about.</summary>
    public string Description { get; private set; } = "";

    /// <summary>The first moment that it speaks of.</summary>
    public Instant From { get; private set; }

    /// <summary>The last moment that it speaks of.</summary>
    public Instant Until { get; private set; }

    /// <summary>The plan itself, when it is small enough to be drawn; null otherwise.</summary>
    public Plan? Small { get; private set; }

    /// <summary>Whether there is nothing yet that could be lost.</summary>
    public bool IsBare => CountOf(DataSets) == 0 || CountOf(Arrays) == 0;

    /// <summary>How many items a section has.</summary>
    public int CountOf(string section) => Counts.GetValueOrDefault(section);

    /// <summary>Reads the plan.</summary>
    public async Task LoadAsync(string slug)
    {
        Stored = await store.FindAsync(slug);
        if (Stored is null) return;
        Counts = await store.CountSectionsAsync(slug);
        var head = (await store.ItemsAsync(slug, PlanSection.HeadKey, [PlanSection.HeadKey])).Single().Item.ToJson();
        Description = (string?)head["description"] ?? "";
        From = Moment((string)head["horizon"]!["from"]!);
        Until = Moment((string)head["horizon"]!["until"]!);
        Small = Counts.Values.Sum() <= MostItemsDrawn && !IsBare ? (await library.LoadAsync(slug))?.Plan : null;
    }

    /// <summary>Asks for a replay.</summary>
    public Task<Run> ReplayAsync(ReplayRequest request) => queue.EnqueueAsync($"{Stored!.Title}: {request.Title}", new RunParameters
    {
        Kind = ReplayRun.Kind,
        Plan = Stored.Slug,
        PlanVersion = Stored.Version,
        Events = [request.Text],
        Seed = request.Seed,
        Date = clock.GetUtcNow().ToString("yyyy-MM-dd"),
    });

    /// <summary>Puts a file in the place of the plan.</summary>
    public Task<SaveOutcome> ReplaceAsync(PlanReadResult read, string author) =>
        replacer.ReplaceAsync(Stored!.Slug, read, author, $"From the file {read.FileName}");

    /// <summary>Removes the plan with all its versions.</summary>
    public Task DeleteAsync() => store.DeleteAsync(Stored!.Slug);

    private static Instant Moment(string text) => InstantPattern.General.Parse(text).Value;
}
