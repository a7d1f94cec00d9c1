using System.CommandLine;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Replays.Moments;
using RiskPlanner.Cli.Output;

namespace RiskPlanner.Cli.Verbs;

/// <summary><c>riskplanner replay</c>: one replay of a plan.</summary>
internal static class ReplayVerb
{
    public static Command Create(CommandLineHost host)
    {
        var plan = CommonOptions.PlanArgument();
        var format = CommonOptions.Format("text", "json", "pdf");
        var file = CommonOptions.Out();
        var seed = CommonOptions.Seed();
        var date = CommonOptions.Date(host);
        var events = new Option<string[]>("--event")
        {
            Description = "What strikes: 'KIND target=NAME [at=ISO-TIME] [discovered=at-once|next-use|check]'; may be repeated. "
                + "Without a time it strikes at noon in the middle of the plan's horizon; it is discovered as 'riskplanner events' says if not said otherwise.",
            HelpName = "EVENT",
            Required = true,
        };
        var moment = new MomentOptions();
        var command = new Command("replay",
            """
            Replay a plan: its schedules run, events strike, and every route of recovery is tried.

            Ends with 1 when something is lost or unavailable. Examples:
              riskplanner replay samples/payroll-two-sites.yaml --event 'key-loss target=DSET.PRIM.LEDGER.KEY001'
              riskplanner replay my-plan.yaml --event 'site-loss target=PROD at=2026-03-01T12:00:00Z discovered=at-once' --format json
              riskplanner replay my-plan.yaml --event 'site-loss target=PROD' --at 2026-04-01T12:00:00Z --data-set PAYROLL.MASTER.EMPLOYEE

            With --at, shows the state of keys, CKDS copies and one data set at that moment; ends with 1 when the data set could
            not be had then, by recovery or without.
            """) { plan, events, format, file, seed, date, moment.At, moment.Step, moment.DataSet };
        CommonOptions.RequireFileForPdf(command, format, file);
        moment.AddRules(command, format);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (await PlanInput.ReadAsync(host, parsed.GetValue(plan)!, cancellation) is not { } read) return ExitCode.BadInput;
            var strikes = EventParser.Parse(read.Plan, parsed.GetValue(events)!, out var faults);
            foreach (var fault in faults) await host.Error.WriteLineAsync($"riskplanner: {fault}");
            var question = await moment.ReadAsync(host, parsed, read.Plan);
            if (faults.Count > 0 || question.IsWrong) return ExitCode.BadInput;

            var document = new ReplayService().Run(
                read.Plan, read.Sha256, strikes, parsed.GetValue(seed), parsed.GetValue(date)!, cancellation: cancellation);
            if (question.Address is { } address)
            {
                var moments = ReplayMoments.Of(read.Plan, strikes, document, cancellation: cancellation);
                var seen = moments.Look(address, question.DataSet ?? moments.UsualDataSet);
                var shown = await ResultWriter.WriteAsync(host, seen, parsed.GetValue(format)!, parsed.GetValue(file), cancellation);
                return shown == ExitCode.Done && seen.DataSet.IfRecoveredNow is { Survived: false } ? ExitCode.Findings : shown;
            }

            var written = await ResultWriter.WriteAsync(host, document, parsed.GetValue(format)!, parsed.GetValue(file), cancellation);
            if (written != ExitCode.Done) return written;
            return document.Outcomes.All(outcome => outcome.Survived) ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }
}
