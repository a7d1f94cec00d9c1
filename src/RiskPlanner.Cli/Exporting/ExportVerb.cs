using System.CommandLine;
using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Application.CutSets.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Replays.Moments;
using RiskPlanner.Cli.Input;
using RiskPlanner.Cli.Output;
using RiskPlanner.Interchange.Ftrex;
using RiskPlanner.Interchange.OpenPsa;
using RiskPlanner.Reports.Files;
using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Cli.Exporting;

/// <summary><c>riskplanner export</c>: the fault tree of a data set, for programs of probabilistic risk assessment.</summary>
internal static class ExportVerb
{
    private const string OpenPsa = "openpsa";
    private const string Ftp = "ftp";

    public static Command Create(CommandLineHost host)
    {
        var plan = CommonOptions.PlanArgument();
        var form = new Option<string>("--as") { Description = "openpsa: Open-PSA Model Exchange Format, as SCRAM and XFTA read it. ftp: the text form of FTREX.", Required = true };
        form.AcceptOnlyFromAmong(OpenPsa, Ftp);
        var dataSet = new Option<string>("--data-set") { Description = "The data set that is lost at the top of the tree.", HelpName = "NAME", Required = true };
        var at = new Option<string?>("--at") { Description = "When the events strike (ISO 8601, UTC); they are noticed at once. At noon in the middle of the plan's horizon if not given.", HelpName = "TIME" };
        var order = new Option<int>("--order") { Description = $"The most events of a set, 1 to {LossSetSearch.MostEvents}.", HelpName = "N", DefaultValueFactory = _ => PlanCutSetsQuestion.UsualOrder };
        var top = new Option<string>("--top") { Description = "lost: no way back is left. unavailable: lost, or not before an outage is ended.", DefaultValueFactory = _ => Kebab.Of(LossTop.Lost) };
        top.AcceptOnlyFromAmong([.. Enum.GetValues<LossTop>().Select(Kebab.Of)]);
        var file = new Option<string>("--out") { Description = "The file to write.", HelpName = "FILE", Required = true };
        order.Validators.Add(result =>
        {
            // The words as written: to ask for the value of a wrong one throws.
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, out var value) && value is >= 1 and <= LossSetSearch.MostEvents))
                result.AddError($"--order: '{text}' is no number of events of a set. Expected: 1 to {LossSetSearch.MostEvents}.");
        });
        var command = new Command("export",
            """
            Write the fault tree of what loses a data set of a plan at a moment, for any program of probabilistic risk assessment.
            Its basic events are events of 'riskplanner replay', its minimal cut sets those of 'riskplanner cutsets' (docs/cutsets.md).
              riskplanner export samples/payroll-two-sites.yaml --as openpsa --data-set LEDGER.POSTINGS.CURRENT --out ledger.xml
              riskplanner export my-plan.yaml --as ftp --data-set PAYROLL.MASTER.EMPLOYEE --at 2026-03-01T12:00:00Z --out payroll.ftp
            """) { plan, form, dataSet, at, order, top, file };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (await PlanInput.ReadAsync(host, parsed.GetValue(plan)!, cancellation) is not { } read) return ExitCode.BadInput;
            var name = MomentQuestion.DataSetIn(read.Plan, parsed.GetValue(dataSet)!, out var unknown);
            if (unknown is not null) await host.Error.WriteLineAsync($"riskplanner: --data-set: {unknown}");
            var moment = EventParser.DefaultTime(read.Plan);
            string? wrong = null;
            if (parsed.GetValue(at) is { } text)
            {
                moment = MomentQuestion.MomentIn(read.Plan, text, null, out wrong)?.At ?? moment;
                if (wrong is not null) await host.Error.WriteLineAsync($"riskplanner: --at: {wrong}");
            }

            if (name is null || wrong is not null) return ExitCode.BadInput;
            var tree = new PlanCutSetsService().TreeOf(
                new PlanCutSetsQuestion(read.Plan, read.Sha256)
                {
                    DataSet = name,
                    At = moment,
                    Order = parsed.GetValue(order),
                    Top = Kebab.Find<LossTop>(parsed.GetValue(top))!.Value,
                    Threads = Environment.ProcessorCount,
                },
                ProgressLine.For(host), cancellation);
            if (HasNoEvent(tree))
            {
                await host.Error.WriteLineAsync($"riskplanner: {name} has no tree: {(AlwaysHolds(tree) ? "it is so already, where nothing strikes" : $"nothing of at most {parsed.GetValue(order)} events brings it about")}. Nothing was written.");
                return ExitCode.CouldNotBeDone;
            }

            using var whole = FileInTheMaking.Begin(parsed.GetValue(file)!);
            if (parsed.GetValue(form) == Ftp)
            {
                using var written = new StringWriter();
                FtpWriter.Write(tree, written);
                await whole.WriteAsync(written.ToString(), cancellation);
            }
            else
            {
                OpenPsaWriter.Write(tree, $"{name}-{parsed.GetValue(top)}", whole.Content);
            }

            whole.Keep();
            return ExitCode.Done;
        });
        return command;
    }

    private static bool HasNoEvent(FaultTree tree) => tree.ArgumentsOf(tree.Top) is [var only] && tree.KindOf(only) == FaultTreeNodeKind.Constant;

    private static bool AlwaysHolds(FaultTree tree) => tree.StateOf(tree.ArgumentsOf(tree.Top)[0]);
}
