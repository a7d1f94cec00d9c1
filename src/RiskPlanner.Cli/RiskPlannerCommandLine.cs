using System.CommandLine;
using System.CommandLine.Help;
using RiskPlanner.Cli.Alignment;
using RiskPlanner.Cli.CutSets;
using RiskPlanner.Cli.Destruction;
using RiskPlanner.Cli.Exporting;
using RiskPlanner.Cli.Exposures;
using RiskPlanner.Cli.Findings;
using RiskPlanner.Cli.Impact;
using RiskPlanner.Cli.Labels;
using RiskPlanner.Cli.Mitigation;
using RiskPlanner.Cli.Naming;
using RiskPlanner.Cli.Output;
using RiskPlanner.Cli.Reporting;
using RiskPlanner.Cli.Scenarios;
using RiskPlanner.Cli.Tls;
using RiskPlanner.Cli.Verbs;

namespace RiskPlanner.Cli;

/// <summary>The command line: verbs, and what the program ends with. No stack trace reaches a user.</summary>
internal static class RiskPlannerCommandLine
{
    /// <summary>Runs the program.</summary>
    /// <returns>The exit code (<see cref="ExitCode"/>).</returns>
    public static async Task<int> RunAsync(string[] args, CommandLineHost host, CancellationToken cancellation = default)
    {
        host = host with { Error = new PrintableWriter(host.Error) };
        try
        {
            var parsed = Create(host, args).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = ArgumentFile.TryRead });
            if (IsWrong(parsed)) return await RefuseAsync(host, parsed);
            var settings = new InvocationConfiguration { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(settings, cancellation);
        }
        catch (OperationCanceledException)
        {
            await host.Error.WriteLineAsync("riskplanner: cancelled; nothing was written.");
            return ExitCode.CouldNotBeDone;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await host.Error.WriteLineAsync($"riskplanner: {exception.Message}");
            return ExitCode.CouldNotBeDone;
        }
        catch (Exception exception)
        {
            // A mistake of the program's own: the kind and the message help to report it, a stack trace helps no user.
            await host.Error.WriteLineAsync($"riskplanner: an error of the program itself ({exception.GetType().Name}): {exception.Message}");
            return ExitCode.CouldNotBeDone;
        }
    }

    /// <summary>The library ends with 1 for a wrong command line, which means "findings" here.</summary>
    private static bool IsWrong(ParseResult parsed) => parsed.Errors.Count > 0 && parsed.Action is not (HelpAction or BriefHelp);

    private static async Task<int> RefuseAsync(CommandLineHost host, ParseResult parsed)
    {
        // That a verb is missing says nothing new where a wrong one was given.
        var errors = parsed.Errors.Count > 1
            ? parsed.Errors.Where(error => !error.Message.StartsWith("Required command", StringComparison.Ordinal))
            : parsed.Errors;
        foreach (var error in errors) await host.Error.WriteLineAsync($"riskplanner: {OnOneLine(error.Message)}");
        var verb = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
        await host.Error.WriteLineAsync($"Try 'riskplanner{verb} --help'.");
        return ExitCode.BadInput;
    }

    /// <summary>A list of what would be right, which the library writes one below the other, on one line.</summary>
    private static string OnOneLine(string message) => message.ReplaceLineEndings("\n").Replace(":\n\t", ": ", StringComparison.Ordinal).Replace("\n\t", ", ", StringComparison.Ordinal);

    private static RootCommand Create(CommandLineHost host, string[] args)
    {
        if (NamingCommands.CreateOne(host, args) is { } only) return [only];

        var root = new RootCommand(
            """
            Plans backups of encrypted z/OS data sets: derives, by replay on an emulator that really encrypts, what each backup
            method survives, and what a plan of yours survives.

            Exit codes: 0 done, 1 something is lost or unavailable or misses a target (check: advised against; format --check: not canonical), 2 wrong input, 3 could not be done here.

            Start with:  riskplanner tables
            """)
        {
            TablesVerb.Create(host),
            VerdictsVerb.Create(host),
            ReplayVerb.Create(host),
            CheckVerb.Create(host),
            ReportVerb.Create(host),
            FindingsVerb.Create(host),
            AlignVerb.Create(host),
            DestroyVerb.Create(host),
            ScenariosVerb.Create(host),
            FormatVerb.Create(host),
            EventsVerb.Create(host),
            CutSetsCommand.Create(host),
            ImpactVerb.Create(host),
            MitigateVerb.Create(host),
            ExportVerb.Create(host),
            ExposureVerb.Create(host),
            TlsVerb.Create(host),
            ExplainLabelVerb.Create(host),
        };
        foreach (var verb in NamingCommands.Create(host)) root.Add(verb);
        BriefHelp.Use(root);
        return root;
    }
}
