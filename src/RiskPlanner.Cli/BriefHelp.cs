using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace RiskPlanner.Cli;

/// <summary>
/// Help: of the program itself each command in one sentence, so that all of them are seen at once; of a command all that there is to say of
/// it, examples included.
/// </summary>
internal sealed class BriefHelp(HelpAction inner) : SynchronousCommandLineAction
{
    /// <summary>Gives a command line's help its form.</summary>
    public static void Use(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new BriefHelp((HelpAction)help.Action!);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        if (parseResult.CommandResult.Command is not RootCommand root) return inner.Invoke(parseResult);
        // Commands are made anew for each command line.
        foreach (var command in root.Subcommands) command.Description = FirstSentence(command.Description ?? "");
        var code = inner.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine("More on a command, with examples:  riskplanner COMMAND --help");
        return code;
    }

    /// <summary>A text up to the end of its first sentence, in one line.</summary>
    private static string FirstSentence(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var end = line.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? line : line[..(end + 1)]).Trim();
    }
}
