using NodaTime;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Web.Editing;

namespace RiskPlanner.Web.Pages.Plans;

/// <summary>
/// What the form for a replay holds: choices, what can be chosen, and what is wrong with them. It asks the store, so that a
/// plan of 100,000 data sets is put together only when something is asked of it.
/// </summary>
internal sealed class ReplayFormModel(PlanLibrary library, ReferenceSuggestions suggestions)
{
    private string _slug = "";
    private Threat _threat = ThreatCatalogue.All[0];

    /// <summary>The threats that have something to strike in this plan.</summary>
    public IReadOnlyList<Threat> Threats { get; private set; } = [];

    /// <summary>What happens, in a sentence.</summary>
    public string Description => _threat.Description;

    /// <summary>The chosen threat.</summary>
    public string Kind => _threat.Kind;

    /// <summary>The part of the plan that it strikes something of, as references name it.</summary>
    public IReadOnlyList<string> Struck => [SectionOf(_threat.Target)];

    /// <summary>What it strikes.</summary>
    public string Target { get; set; } = "";

    /// <summary>When it strikes (ISO 8601, UTC).</summary>
    public string At { get; set; } = "";

    /// <summary>When it is noticed.</summary>
    public Discovery Discovery { get; set; } = Discovery.NextUse;

    /// <summary>The seed of the world.</summary>
    public ulong Seed { get; set; } = 1;

    /// <summary>What is wrong with the choices, in sentences; empty when nothing is.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Begins with a plan.</summary>
    /// <param name="slug">The plan.</param>
    /// <param name="counts">How many items its sections have.</param>
    /// <param name="from">The first moment of its horizon.</param>
    /// <param name="until">The last moment of its horizon.</param>
    public Task BeginAsync(string slug, IReadOnlyDictionary<string, int> counts, Instant from, Instant until)
    {
        _slug = slug;
        Threats = [.. ThreatCatalogue.All.Where(threat => counts.GetValueOrDefault(ListOf(threat.Target)) > 0)];
        At = DocumentMapper.Words(EventParser.DefaultTime(from, until));
        return ChooseAsync(Threats[0].Kind);
    }

    /// <summary>Chooses a threat; another one has other targets.</summary>
    public async Task ChooseAsync(string kind)
    {
        var before = Struck[0];
        _threat = ThreatCatalogue.Find(kind) ?? _threat;
        if (Target.Length > 0 && before == Struck[0]) return;
        Target = await suggestions.FindAsync(_slug, Struck, "") is [var first, ..] ? first : "";
    }

    /// <summary>The request; null when something is wrong (<see cref="Faults"/>).</summary>
    public async Task<ReplayRequest?> RequestAsync()
    {
        if (await library.LoadAsync(_slug) is not { } loaded)
        {
            Faults = ["The plan was deleted meanwhile."];
            return null;
        }

        var text = $"{Kind} target={Target.Trim()} at={At.Trim()} discovered={DocumentMapper.Words(Discovery)}";
        EventParser.Parse(loaded.Plan, [text], out var faults);
        Faults = [.. faults.Select(fault => $"“{fault.Part}”: {fault.Rule} Expected: {fault.Expected}.")];
        return Faults.Count == 0 ? new ReplayRequest(text, $"{_threat.Title}, {Target.Trim()}", Seed) : null;
    }

    private static string SectionOf(ThreatTarget target) => target switch
    {
        ThreatTarget.DataSet => "dataSets",
        ThreatTarget.Volume => "volumes",
        ThreatTarget.Array => "arrays",
        ThreatTarget.TapeStore => "tapes",
        ThreatTarget.Site => "sites",
        ThreatTarget.Key => "keys",
        ThreatTarget.KeyStore => "keyStores",
        ThreatTarget.Sysplex => "sysplexes",
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, "Not a kind of target."),
    };

    // Volumes are those of the arrays, of which each has one or more.
    private static string ListOf(ThreatTarget target) => target == ThreatTarget.Volume ? "arrays" : SectionOf(target);
}
