using System.CommandLine;
using System.Globalization;
using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Application.CutSets;
using RiskPlanner.Cli.Input;
using RiskPlanner.Interchange.OpenPsa;

namespace RiskPlanner.Cli.CutSets;

/// <summary><c>riskplanner cutsets</c>: the minimal cut sets of a plan, or of a fault tree in Open-PSA form.</summary>
internal static class CutSetsCommand
{
    private const long Mebibyte = 1024 * 1024;

    public static Command Create(CommandLineHost host)
    {
        var models = new Argument<string[]>("FILE") { Description = "A plan file (docs/plan-file.md), or the files of one Open-PSA model: what a file holds decides.", Arity = ArgumentArity.OneOrMore };
        var top = new Option<string?>("--top") { Description = "Of a model, the gate to analyse; needed when several gates are used by no other. Of a plan, lost (no way back is left; if not given) or unavailable (lost, or not before an outage is ended).", HelpName = "NAME" };
        var mission = MissionTime();
        var order = WholeNumber("--order", "Only cut sets of at most N events. Of a model, the probability stays exact. Of a plan, 1 to 3; 2 if not given.");
        var list = WholeNumber("--list", "Also list the first N cut sets, the smallest first.");
        var importance = new Option<bool>("--importance") { Description = "Also give the importance of each event." };
        var primes = new Option<bool>("--prime-implicants") { Description = "In models with negation: count prime implicants instead of minimal cut sets." };
        var memory = WholeNumber("--memory", "MiB that the analysis may take; three quarters of the machine's if not given.");
        var format = CommonOptions.Format("text", "json");
        var ofPlan = new PlanCutSetsOptions(top, order, list, importance, memory, format);
        var command = new Command("cutsets",
            """
            Of a plan: the smallest sets of events that lose a data set, an application's data or any of the estate. A set of one
            event is a single point of loss. Each set is a command: replayed, it ends so, and no part of it does (docs/cutsets.md).
              riskplanner cutsets samples/payroll-two-sites.yaml --estate
              riskplanner cutsets my-plan.yaml --data-set PAYROLL.MASTER.EMPLOYEE --worst --list 20
              riskplanner cutsets my-plan.yaml --application PAYROLL --top unavailable --format json
              riskplanner cutsets my-plan.yaml --estate --people --of all

            Of a fault tree: count the minimal cut sets by order, and compute the exact probability of its top. Counts without
            listing: 10^20 cut sets are no more work than a thousand.
              riskplanner cutsets model.xml events.xml --list 10 --importance
              riskplanner cutsets model.xml --order 4 --format json
            """) { models, top, mission, order, list, importance, primes, memory, format };
        ofPlan.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var files = parsed.GetValue(models)!;
            if (ofPlan.AreMeant(parsed, files))
                return await ofPlan.RunAsync(host, parsed, files, [mission, primes], cancellation);
            if (await ofPlan.RefuseAsync(host, parsed, files)) return ExitCode.BadInput;
            var request = new CutSetsRequest
            {
                Top = parsed.GetValue(top),
                MissionTimeHours = parsed.GetValue(mission) ?? OpenPsaReaderOptions.YearHours,
                OrderLimit = parsed.GetValue(order),
                PrimeImplicants = parsed.GetValue(primes),
                MemoryLimitBytes = parsed.GetValue(memory) * Mebibyte,
            };
            try
            {
                if (await RunAsync(host, files, request, cancellation) is not { Analysis: { } analysis } outcome) return ExitCode.BadInput;
                foreach (var note in outcome.Reading.Notes) await host.Error.WriteLineAsync(note.ToString());
                if (analysis.HasNegation && !request.PrimeImplicants)
                    await host.Error.WriteLineAsync("riskplanner: the model has negation: counted are minimal cut sets, events that suffice when nothing else happens. For prime implicants give --prime-implicants.");
                var output = new CutSetsOutput(outcome.Reading.Top, analysis, parsed.GetValue(list), parsed.GetValue(importance));
                if (parsed.GetValue(format) == "json") output.WriteJson(host.Out);
                else output.WriteText(host.Out);
                return ExitCode.Done;
            }
            catch (CutSetLimitException exception)
            {
                await host.Error.WriteLineAsync($"riskplanner: {files[0]}: {exception.Message} (--order, --memory)");
                return ExitCode.CouldNotBeDone;
            }
        });
        return command;
    }

    private static Option<double?> MissionTime()
    {
        static double? Hours(string text) =>
            double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var hours) && double.IsFinite(hours) ? hours : null;
        var option = new Option<double?>("--mission-time")
        {
            Description = $"How long the mission is that system-mission-time stands for; {OpenPsaReaderOptions.YearHours.ToString("N0", CultureInfo.InvariantCulture)} hours, a year, if not given.",
            HelpName = "HOURS",
            CustomParser = result => Hours(result.Tokens[0].Value),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && Hours(result.Tokens[0].Value) is null)
                result.AddError($"--mission-time: '{result.Tokens[0].Value}' is not a number of hours of 0 or more, such as 24 or 0.5.");
        });
        return option;
    }

    private static Option<int?> WholeNumber(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, out var value) && value >= 0))
                result.AddError($"{name}: '{result.Tokens[0].Value}' is not a whole number of 0 or more in decimal digits.");
        });
        return option;
    }

    private static async Task<CutSetsOutcome?> RunAsync(CommandLineHost host, string[] files, CutSetsRequest request, CancellationToken cancellation)
    {
        var sources = new List<OpenPsaSource>();
        try
        {
            var areThere = true;
            foreach (var file in files) areThere &= await InputFile.ExistsAsync(host, file, "an Open-PSA model, see docs/cutsets.md");
            if (!areThere) return null;
            foreach (var file in files)
                sources.Add(new OpenPsaSource(file, File.OpenRead(file)));
            var outcome = CutSetsService.Run(sources, request, cancellation);
            if (outcome.Analysis is not null) return outcome;
            var problems = outcome.Reading.Problems;
            foreach (var problem in problems) await host.Error.WriteLineAsync(problem.ToString());
            var inAll = outcome.Reading.ProblemsInAll;
            var listed = inAll > problems.Count ? $"; the first {problems.Count:N0} are listed" : "";
            await host.Error.WriteLineAsync($"riskplanner: the model has {inAll} {(inAll == 1 ? "problem" : "problems")}{listed}.");
            return null;
        }
        finally
        {
            foreach (var source in sources) await source.Content.DisposeAsync();
        }
    }
}
