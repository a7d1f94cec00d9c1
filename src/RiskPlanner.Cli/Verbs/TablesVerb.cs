using System.CommandLine;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Threats;
using RiskPlanner.Cli.Input;
using RiskPlanner.Cli.Output;

namespace RiskPlanner.Cli.Verbs;

/// <summary><c>riskplanner tables</c>: the threat tables of backup methods.</summary>
internal static class TablesVerb
{
    public static Command Create(CommandLineHost host)
    {
        var format = CommonOptions.Format("text", "json", "html", "pdf");
        var file = CommonOptions.Out();
        var seed = CommonOptions.Seed();
        var date = CommonOptions.Date(host);
        var extended = new Option<bool>("--extended") { Description = "The further tables too: further methods, and assumptions lifted." };
        var assume = AssumeOption();
        var events = new Option<int>("--events")
        {
            Description = "How many events strike: 1, or 2 for the tables of pairs of threats, once on the worst targets and once on the production side.",
            HelpName = "1|2",
            DefaultValueFactory = _ => 1,
        };
        events.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value is not ("1" or "2")) result.AddError($"--events: '{token.Value}' is not a number of events that there are tables for. Expected: 1 or 2.");
        });
        var command = new Command("tables",
            """
            Derive the threat tables (backup method by threat) by replay.

            The two tables of the paper come first and are always the same. Examples:
              riskplanner tables
              riskplanner tables --assume key-recovery --format json
              riskplanner tables --extended --format pdf --out tables.pdf
              riskplanner tables --events 2
            """) { format, file, extended, assume, events, seed, date };
        command.Validators.Add(result =>
        {
            if (result.GetValue(events) != 2) return;
            if (result.GetValue(extended)) result.AddError("--extended: the tables of two events are those of the paper's methods alone. Leave out --extended or --events 2.");
            if (result.GetValue(assume) is not null) result.AddError("--assume: no assumption is lifted in tables of two events. Leave out --assume or --events 2.");
        });
        CommonOptions.RequireFileForPdf(command, format, file);
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = new TablesRequest
            {
                Events = parsed.GetValue(events),
                Extended = parsed.GetValue(extended),
                Lifted = Names(parsed.GetValue(assume)),
                Seed = parsed.GetValue(seed),
                Date = parsed.GetValue(date)!,
            };
            var document = new ThreatTableService().Derive(request, Environment.ProcessorCount, ProgressLine.For(host), cancellation);
            return await ResultWriter.WriteAsync(host, document, parsed.GetValue(format)!, parsed.GetValue(file), cancellation);
        });
        return command;
    }

    private static Option<string?> AssumeOption()
    {
        var lifts = ThreatTableService.Liftable.Select(assumption => assumption.Lift!).ToList();
        var option = new Option<string?>("--assume")
        {
            Description = "One more table under other assumptions, separated by commas: "
                + string.Join("; ", ThreatTableService.Liftable.Select(assumption => $"{assumption.Lift} ({assumption.WhenLifted})")) + ".",
            HelpName = string.Join(',', lifts),
        };
        option.Validators.Add(result =>
        {
            foreach (var name in Names(result.GetValueOrDefault<string?>()).Where(name => !lifts.Contains(name)))
                result.AddError($"--assume: '{name}' is no assumption. Expected: {string.Join(", ", lifts)}.");
        });
        return option;
    }

    private static string[] Names(string? text) =>
        text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
