using System.CommandLine;

namespace RiskPlanner.Cli.Naming;

/// <summary>The verbs about the names of keys.</summary>
internal static class NamingCommands
{
    /// <summary>All of them.</summary>
    public static IEnumerable<Command> Create(CommandLineHost host) => [LintVerb.Create(host), KeysVerb.Create(host)];

    /// <summary>
    /// Only the verb that is asked for, when it is one of these; null otherwise. Pipelines run it on each change, so it loads nothing of
    /// the verbs that are not asked for.
    /// </summary>
    public static Command? CreateOne(CommandLineHost host, string[] args) => args switch
    {
        ["lint", ..] => LintVerb.Create(host),
        ["keys", ..] => KeysVerb.Create(host),
        _ => null,
    };
}
