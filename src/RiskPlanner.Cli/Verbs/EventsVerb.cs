using System.CommandLine;
using RiskPlanner.Cli.Output;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Cli.Verbs;

/// <summary><c>riskplanner events</c>: the kinds of events that a replay can have.</summary>
internal static class EventsVerb
{
    public static Command Create(CommandLineHost host)
    {
        var command = new Command("events", "List the kinds of events that can strike in a replay.\n\nExample:  riskplanner events");
        command.SetAction(_ =>
        {
            TextOutput.Table(host.Out, ["kind", "target", "discovered", "what happens"],
                ThreatCatalogue.All.Select(threat => new[] { threat.Kind, ThreatTargets.Words(threat.Target), Kebab.Of(threat.UsualDiscovery), threat.Description }));
            return ExitCode.Done;
        });
        return command;
    }
}
