using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Replays;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Web.Pages.Plans;

/// <summary>What the form for a replay holds: choices, what can be chosen, and what is wrong with them.</summary>
internal sealed class ReplayFormModel
{
    private readonly Plan _plan;
    private Threat _threat;

    public ReplayFormModel(Plan plan)
    {
        _plan = plan;
        Threats = [.. ThreatCatalogue.All.Where(threat => ThreatTargets.In(plan, threat.Target).Count > 0)];
        _threat = Threats[0];
        Target = Targets[0];
        At = DocumentMapper.Words(EventParser.DefaultTime(plan));
    }

    /// <summary>The threats that have something to strike in this plan.</summary>
    public IReadOnlyList<Threat> Threats { get; }

    /// <summary>What the chosen threat can strike.</summary>
    public IReadOnlyList<string> Targets => ThreatTargets.In(_plan, _threat.Target);

    /// <summary>What happens, in a sentence.</summary>
    public string Description => _threat.Description;

    /// <summary>The chosen threat; another one has other targets.</summary>
    public string Kind
    {
        get => _threat.Kind;
        set
        {
            _threat = ThreatCatalogue.Find(value) ?? _threat;
            if (!Targets.Contains(Target)) Target = Targets[0];
        }
    }

    /// <summary>What it strikes.</summary>
    public string Target { get; set; }

    /// <summary>When it strikes (ISO 8601, UTC).</summary>
    public string At { get; set; }

    /// <summary>When it is noticed.</summary>
    public Discovery Discovery { get; set; } = Discovery.NextUse;

    /// <summary>The seed of the world.</summary>
    public ulong Seed { get; set; } = 1;

    /// <summary>What is wrong with the choices, in sentences; empty when nothing is.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>The request; null when something is wrong (<see cref="Faults"/>).</summary>
    public ReplayRequest? Request()
    {
        var text = $"{Kind} target={Target} at={At.Trim()} discovered={DocumentMapper.Words(Discovery)}";
        EventParser.Parse(_plan, [text], out var faults);
        Faults = [.. faults.Select(fault => $"“{fault.Part}”: {fault.Rule} Expected: {fault.Expected}.")];
        return Faults.Count == 0 ? new ReplayRequest(text, $"{_threat.Title}, {Target}", Seed) : null;
    }
}
