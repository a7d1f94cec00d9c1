using System.CommandLine;
using System.Globalization;
using System.Text;
using NodaTime;
using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Mitigation;
using RiskPlanner.Application.Replays.Moments;
using RiskPlanner.Cli.Input;
using RiskPlanner.Cli.Output;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Cli.Mitigation;

/// <summary><c>riskplanner mitigate</c>: the cheapest changes of a plan that remove its single points of loss.</summary>
internal static class MitigateVerb
{
    public static Command Create(CommandLineHost host)
    {
        var plan = CommonOptions.PlanArgument();
        var goal = new Option<string>("--goal")
        {
            Description = "What is to be reached. no-single-loss: no single event loses a data set. no-double-loss: no two events do either. targets: the applications that state an RPO or RTO meet it, whatever strikes and whenever.",
            DefaultValueFactory = _ => Kebab.Of(MitigationAim.NoSingleLoss),
        };
        goal.AcceptOnlyFromAmong([.. Enum.GetValues<MitigationAim>().Select(Kebab.Of)]);
        var costs = new Option<string?>("--costs") { Description = "A file with costs of your own (docs/mitigation.md); what it does not name costs what it does by default.", HelpName = "COSTS.yaml" };
        var budget = new Option<long?>("--budget") { Description = "What the changes may cost together: then as many single points of loss as can be are removed for it.", HelpName = "N", CustomParser = result => Budget(result.Tokens[0].Value) };
        budget.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && Budget(result.Tokens[0].Value) is null) result.AddError($"--budget: '{result.Tokens[0].Value}' is not a whole number of 0 or more in decimal digits.");
        });
        var at = new Option<string?>("--at")
        {
            Description = "When the events strike (ISO 8601, UTC); they are noticed at once. If not given, single events at every moment, and two events at noon in the middle of the plan's horizon.",
            HelpName = "TIME",
        };
        var apply = new Option<string?>("--apply") { Description = "Also write the plan with the changes to this file, in the canonical form and with the comments of the plan.", HelpName = "OUT.yaml" };
        var apart = new Option<bool>("--without-common-causes") { Description = "Leave out events that stand for many failures with one cause: all records of a key value at once, everything online at once." };
        var frontier = new Option<bool>("--frontier") { Description = "Also tell what can be had for less: cost against what stays open, from nothing changed to the answer without a budget. Of single events and of targets." };
        var format = CommonOptions.Format("text", "json");
        var file = CommonOptions.Out();
        var command = new Command("mitigate",
            """
            The cheapest changes of a plan after which no single event loses data: one more copy, a key of its own, CKDS copies
            elsewhere … with costs that can be yours. Proven by replay before and after (docs/mitigation.md).

            Ends with 1 when something stays open. Examples:
              riskplanner mitigate samples/payroll-two-sites.yaml
              riskplanner mitigate my-plan.yaml --costs costs.yaml --budget 40
              riskplanner mitigate my-plan.yaml --goal no-double-loss --format json
              riskplanner mitigate my-plan.yaml --apply mended.yaml
            """) { plan, goal, costs, budget, at, apart, apply, frontier, format, file };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(plan)!;
            var stated = parsed.GetValue(costs) is { } costFile ? await CostsAsync(host, costFile, cancellation) : CostTable.Default;
            if (await ReadAsync(host, path, cancellation) is not { Plan: { } present } read || stated is null) return ExitCode.BadInput;
            if (await QuestionAsync(host, present, read.Sha256, Kebab.Find<MitigationAim>(parsed.GetValue(goal))!.Value, parsed.GetValue(at)) is not { } question) return ExitCode.BadInput;
            var (document, changed) = new MitigationService().Of(
                question with
                {
                    Costs = stated,
                    Budget = parsed.GetValue(budget),
                    WithFrontier = parsed.GetValue(frontier),
                    WithCommonCauses = !parsed.GetValue(apart),
                    Threads = Environment.ProcessorCount,
                }, ProgressLine.For(host), cancellation);
            document = document with { Points = [.. document.Points.Select(point => point with { Replay = ReplayCommands.For(path, point.Replay) })], Targets = [.. document.Targets.Select(target => target with { Replay = ReplayCommands.For(path, target.Replay) })] };
            var written = await ResultWriter.WriteTextAsync(host, writer =>
            {
                if (parsed.GetValue(format) == "json") writer.WriteLine(Encoding.UTF8.GetString(DocumentJson.Write(document, indented: true)));
                else MitigationOutput.Write(writer, document);
            }, parsed.GetValue(file), cancellation);
            if (parsed.GetValue(apply) is { } target)
            {
                var text = PlanFile.Write(changed, read.Comments);
                await ResultWriter.WriteTextAsync(host, writer => writer.Write(text.Text), target, cancellation);
                foreach (var comment in text.Unplaced) await host.Error.WriteLineAsync($"riskplanner: {target}: the comment of {comment.Path} found no place.");
            }

            return written == ExitCode.Done && document.Status == MitigationStatus.Impossible ? ExitCode.Findings : written;
        });
        return command;
    }

    private static async Task<PlanReadResult?> ReadAsync(CommandLineHost host, string file, CancellationToken cancellation)
    {
        if (!await PlanInput.ExistsAsync(host, file)) return null;
        var read = PlanFile.Read(await PlanInput.TextAsync(file, cancellation), file, cancellation: cancellation);
        if (read.Plan is null) await PlanInput.WriteFaultsAsync(host, file, read);
        return read;
    }

    private static async Task<MitigationQuestion?> QuestionAsync(CommandLineHost host, Plan plan, string sha256, MitigationAim goal, string? at)
    {
        var faults = new List<string>();
        if (plan.DataSets.Count == 0) faults.Add("the plan has no data set that could be lost. Expected: a plan with at least one.");
        else if (goal == MitigationAim.Targets && TargetGoal.ApplicationsOf(plan).Count == 0) faults.Add("--goal targets: no application with data sets states a target. Expected: rpo or rto at an application.");
        if (goal == MitigationAim.Targets && at is not null) faults.Add("--at: targets are judged at every moment. Expected: another --goal, or no --at.");
        Instant? moment = null;
        if (at is not null)
        {
            if (MomentQuestion.MomentIn(plan, at, null, out var fault) is { } address) moment = address.At;
            else faults.Add($"--at: {fault}");
        }

        foreach (var fault in faults) await host.Error.WriteLineAsync($"riskplanner: {fault}");
        return faults.Count > 0 ? null : new MitigationQuestion(plan, sha256) { Goal = goal, At = moment };
    }

    private static async Task<CostTable?> CostsAsync(CommandLineHost host, string file, CancellationToken cancellation)
    {
        if (!await InputFile.ExistsAsync(host, file, "a file of costs, see docs/mitigation.md")) return null;
        var text = await PlanInput.TextAsync(file, cancellation);
        var faults = text.Faults.Select(fault => new PlanFileFault(fault.Line, fault.Column, "", fault.Value, fault.Rule, fault.Expected)).ToList();
        if (faults.Count == 0)
        {
            var read = CostFile.Read(text.Text);
            if (read.Costs is { } costs) return costs;
            faults.AddRange(read.Faults);
        }

        await PlanInput.WriteFaultsAsync(host, file, faults);
        return null;
    }

    private static long? Budget(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
