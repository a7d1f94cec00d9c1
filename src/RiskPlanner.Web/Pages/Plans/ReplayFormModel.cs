using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Words;
using RiskPlanner.Web.Editing;

namespace RiskPlanner.Web.Pages.Plans;

/// <summary>
/// What the form for a replay holds: choices, what can be chosen, and what is wrong with them. It asks the store, so that a
/// plan of 100,000 data sets is put together only when something is asked of it.
/// </summary>
internal sealed class ReplayFormModel(IPlanStore store, PlanLibrary library, ReferenceSuggestions suggestions)
{
    private string _slug = "";
    private ReplayTargets? _targets;
    private Threat _threat = ThreatCatalogue.All[0];

    /// <summary>The threats that have something to strike in this plan.</summary>
    public IReadOnlyList<Threat> Threats { get; private set; } = [];

    /// <summary>What happens, in a sentence.</summary>
    public string Description => _threat.Description;

    /// <summary>The chosen threat.</summary>
    public string Kind => _threat.Kind;

    /// <summary>The section of the data base that holds what it can strike; empty when those are <see cref="Names"/>.</summary>
    public IReadOnlyList<string> Sections => ReplayTargets.SectionOf(_threat.Target) is { } section ? [section] : [];

    /// <summary>The names of what it can strike; null when the data base has them.</summary>
    public IReadOnlyList<string>? Names => Sections.Count > 0 ? null : _targets?.Names(_threat.Target);

    /// <summary>What it strikes.</summary>
    public string Target { get; set; } = "";

    /// <summary>Whether it goes over lines of a list of keys.</summary>
    public bool GoesOverLines => _threat.GoesOverLines;

    /// <summary>Over how many lines, where it does.</summary>
    public string Lines { get; set; } = "2";

    /// <summary>The filter of that list; empty when all keys are shown.</summary>
    public string Filter { get; set; } = "";

    /// <summary>Whether a user does it, whom profiles and switches of ICSF may stop.</summary>
    public bool IsDoneByUser => _threat.IsDoneByUser;

    /// <summary>Whether it can be told which person does it, because dual control asks who it is.</summary>
    public bool IsDoneByPerson => _threat.IsDoneByPerson && People.Count > 0;

    /// <summary>The people of the plan, to choose from.</summary>
    public IReadOnlyList<string> People => _targets?.People ?? [];

    /// <summary>The user or person who does it, where one does; empty for somebody who may.</summary>
    public string By { get; set; } = "";

    /// <summary>The users whom the plan names, to choose from.</summary>
    public IReadOnlyList<string> Users => _targets?.Users ?? [];

    /// <summary>Whether it puts back an older state.</summary>
    public bool PutsBackOlder => _threat.PutsBackOlder;

    /// <summary>Which state that is where nobody says, in a few words.</summary>
    public string UsualState => _threat.UsualAge is { } age ? $"{age.Days} days before" : "the oldest that is kept";

    /// <summary>The moment of that state (ISO 8601, UTC); empty for the usual one.</summary>
    public string AsOf { get; set; } = "";

    /// <summary>When it strikes (ISO 8601, UTC).</summary>
    public string At { get; set; } = "";

    /// <summary>When it is noticed.</summary>
    public Discovery Discovery { get; set; } = Discovery.NextUse;

    /// <summary>The seed of the world.</summary>
    public ulong Seed { get; set; } = 1;

    /// <summary>What is wrong with the choices, in sentences; empty when nothing is.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Begins with a plan; does nothing when there is none.</summary>
    /// <param name="slug">The plan.</param>
    /// <param name="proposal">What an address proposes; what of it cannot be chosen is left as it usually is.</param>
    public async Task BeginAsync(string slug, ReplayProposal? proposal = null)
    {
        _targets = await ReplayTargets.ReadAsync(store, slug);
        if (_targets is null) return;
        (_slug, Target) = (slug, "");
        Threats = [.. ThreatCatalogue.All.Where(threat => _targets.Has(threat.Target))];
        At = proposal?.At ?? DocumentMapper.Words(EventParser.DefaultTime(_targets.Rest));
        var proposed = Threats.FirstOrDefault(threat => threat.Kind == proposal?.Threat);
        await ChooseAsync((proposed ?? Threats[0]).Kind);
        if (proposed is null) return;
        Target = proposal?.Target ?? Target;
        Discovery = proposal?.Discovery ?? Discovery;
        Lines = proposal?.Lines ?? Lines;
        Filter = proposal?.Filter ?? Filter;
        By = proposal?.By ?? By;
        AsOf = proposal?.AsOf ?? AsOf;
    }

    /// <summary>Chooses a threat; one that strikes something else has another target.</summary>
    public async Task ChooseAsync(string kind)
    {
        var before = _threat.Target;
        _threat = ThreatCatalogue.Find(kind) ?? _threat;
        if (_targets is not null && (Target.Length == 0 || before != _threat.Target)) Target = await _targets.FirstAsync(suggestions, _slug, _threat.Target);
    }

    /// <summary>The request; null when something is wrong (<see cref="Faults"/>).</summary>
    public async Task<ReplayRequest?> RequestAsync()
    {
        if (await library.LoadAsync(_slug) is not { } loaded)
        {
            Faults = ["The plan was deleted meanwhile."];
            return null;
        }

        var text = $"{Kind} target={Strike.Written(Target.Trim())} at={At.Trim()} discovered={Kebab.Of(Discovery)}{Slip}{Doer}{State}";
        EventParser.Parse(loaded.Plan, [text], out var faults);
        Faults = [.. faults.Select(fault => $"“{fault.Part}”: {fault.Rule} Expected: {fault.Expected}.")];
        return Faults.Count == 0 ? new ReplayRequest(text, $"{_threat.Title}, {Target.Trim()}", Seed) : null;
    }

    private string Doer => (IsDoneByUser || IsDoneByPerson) && By.Trim().Length > 0 ? $" by={Strike.Written(By.Trim())}" : "";

    private string State => PutsBackOlder && AsOf.Trim().Length > 0 ? $" as-of={AsOf.Trim()}" : "";

    private string Slip => !GoesOverLines ? "" : $" lines={Lines.Trim()}{(Filter.Trim().Length > 0 ? $" filter={Filter.Trim()}" : "")}";
}
