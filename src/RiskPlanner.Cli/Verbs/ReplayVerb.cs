using System.CommandLine;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Replays.ByClass;
using RiskPlanner.Application.Replays.Moments;
using RiskPlanner.Cli.Input;
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
            Description = "What strikes: 'KIND target=NAME [in=KEYSTORE] [at=ISO-TIME] [discovered=at-once|next-use|check|never|plan|ISO-TIME]', of adjacent-deletion with lines=K [filter=MASK], of copy-loss and copy-corruption with [policy=NAME], of key-deletion and kgup-deletion with [by=USER], of key-destruction with [by=PERSON], of volume-rollback, ckds-rollback and racf-back-level with [as-of=ISO-TIME]; may be repeated. "
                + "A key label that several key stores have is struck in one of them (in=). "
                + "Without a time it strikes at noon in the middle of the plan's horizon; it is discovered as 'riskplanner events' says if not said otherwise; with discovered=plan likewise, and schedules run on beyond the horizon until somebody notices.",
            HelpName = "EVENT",
            Required = true,
        };
        var dataSets = DataSetOption.Create();
        var world = WorldOption.Create();
        var between = new Option<string?>("--between")
        {
            Description = "What goes on between several events. recover: losses are discovered and recovered, and the next event finds what recovery has left. "
                + "nothing: nothing happens between the first event and the last one, as in threat tables. recover if not said otherwise.",
        };
        between.AcceptOnlyFromAmong(BetweenText.Recover, BetweenText.Nothing);
        var restoreBy = new Option<string?>("--restore-by")
        {
            Description = "Restore from the copies of this backup policy alone, where it has made any of a data set; the best of all copies if not said otherwise.",
            HelpName = "POLICY",
        };
        var moment = new MomentOptions();
        var memory = MemoryOption.Create();
        var command = new Command("replay",
            """
            Replay a plan: its schedules run, events strike, and every route of recovery is tried.

            Ends with 1 when something is lost or unavailable, or misses a target of its application. Examples:
              riskplanner replay samples/payroll-two-sites.yaml --event 'key-loss target=DSET.PRIM.LEDGER.KEY001'
              riskplanner replay my-plan.yaml --event 'site-loss target=PROD at=2026-03-01T12:00:00Z discovered=at-once' --format json
              riskplanner replay my-plan.yaml --event 'key-loss target=A.KEY' --event 'disk-failure target=ARRAY-P at=2026-05-01T12:00:00Z' --between nothing
              riskplanner replay large-plan.yaml --event 'ransomware target=everything' --world symbolic
              riskplanner replay large-plan.yaml --event 'site-loss target=PROD' --data-set PAYROLL.MASTER.EMPLOYEE --data-set PAYROLL.MASTER.RATES
              riskplanner replay my-plan.yaml --event 'site-loss target=PROD' --at 2026-04-01T12:00:00Z --data-set PAYROLL.MASTER.EMPLOYEE

            With --world symbolic, data sets that are alike are replayed once and cycles that change nothing are skipped; of more than 40
            data sets each class is told in one line.

            With --at, shows the state of keys, CKDS copies and one data set at that moment; ends with 1 when the data set could
            not be had then, by recovery or without, or not as its application's targets ask for.
            """) { plan, events, format, file, seed, date, dataSets, world, between, restoreBy, memory, moment.At, moment.Step };
        CommonOptions.RequireFileForPdf(command, format, file);
        moment.AddRules(command, format, dataSets);
        WorldOption.AddRules(command, world, format, moment.At);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (await PlanInput.ReadAsync(host, parsed.GetValue(plan)!, cancellation) is not { } read) return ExitCode.BadInput;
            var strikes = EventParser.Parse(read.Plan, parsed.GetValue(events)!, out var faults);
            foreach (var fault in faults) await host.Error.WriteLineAsync($"riskplanner: {fault}");
            var policy = parsed.GetValue(restoreBy);
            if (policy is not null && !read.Plan.BackupPolicies.Any(known => known.Name == policy))
            {
                await host.Error.WriteLineAsync($"riskplanner: --restore-by '{policy}': The plan has no backup policy of that name. Expected: {(read.Plan.BackupPolicies.Count == 0 ? "nothing: the plan has none" : $"one of {string.Join(", ", read.Plan.BackupPolicies.Take(10).Select(known => known.Name))}")}.");
                return ExitCode.BadInput;
            }

            var choices = BetweenText.Choices(parsed.GetValue(between), strikes.Count) with { RestoreBy = policy };
            var question = await moment.ReadAsync(host, parsed, read.Plan);
            var chosen = await DataSetOption.ReadAsync(host, read.Plan, parsed.GetValue(dataSets) ?? []);
            if (faults.Count > 0 || question.IsWrong || chosen is null) return ExitCode.BadInput;

            var only = chosen.Count == 0 || question.Address is not null ? null : chosen.ToHashSet();
            var (form, target) = (parsed.GetValue(format)!, parsed.GetValue(file));
            if (parsed.GetValue(world) == WorldOption.Symbolic)
            {
                var estate = new ClassReplayService().Run(read.Plan, read.Sha256, strikes, only, parsed.GetValue(date)!, ProgressLine.For(host), choices, cancellation);
                return Judged(await ResultWriter.WriteAsync(host, estate, form, target, cancellation), !estate.Classes.Any(alike => alike.Outcome.IsFinding));
            }

            ReplayDocument document;
            try
            {
                document = new ReplayService(MemoryOption.LimitsOf(parsed.GetValue(memory))).Run(
                    read.Plan, read.Sha256, strikes, parsed.GetValue(seed), parsed.GetValue(date)!, ProgressLine.For(host), only, choices, cancellation);
            }
            catch (ReplayTooLargeException large)
            {
                await host.Error.WriteLineAsync($"riskplanner: {large.Message} (--world symbolic, --data-set, --memory)");
                return ExitCode.CouldNotBeDone;
            }

            if (question.Address is { } address)
            {
                var moments = ReplayMoments.Of(read.Plan, strikes, document, choices: choices, cancellation: cancellation);
                var seen = moments.Look(address, chosen is [var looked, ..] ? looked : moments.UsualDataSet);
                return Judged(await ResultWriter.WriteAsync(host, seen, form, target, cancellation), seen.DataSet.IfRecoveredNow is not { IsFinding: true });
            }

            return Judged(await ResultWriter.WriteAsync(host, document, form, target, cancellation), !document.Outcomes.Any(outcome => outcome.IsFinding));
        });
        return command;
    }

    private static int Judged(int written, bool isFine) => written == ExitCode.Done && !isFine ? ExitCode.Findings : written;
}
