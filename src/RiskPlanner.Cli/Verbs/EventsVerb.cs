using System.CommandLine;
using RiskPlanner.Cli.Output;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Cli.Verbs;

/// <summary><c>riskplanner events</c>: the kinds of events that a replay can have.</summary>
internal static class EventsVerb
{
    public static Command Create(CommandLineHost host)
    {
        var command = new Command("events", "List the kinds of events that can strike in a replay.\n\nExample:  riskplanner events");
        command.SetAction(_ =>
        {
            TextOutput.Table(host.Out, ["kind", "target", "what happens"],
                ThreatCatalogue.All.Select(threat => new[] { threat.Kind, TargetWords(threat.Target), threat.Description }));
            return ExitCode.Done;
        });
        return command;
    }

    private static string TargetWords(ThreatTarget target) => target switch
    {
        ThreatTarget.DataSet => "data set",
        ThreatTarget.TapeStore => "tape store",
        ThreatTarget.Key => "key label",
        ThreatTarget.KeyStore => "key store",
        _ => target.ToString().ToLowerInvariant(),
    };
}
