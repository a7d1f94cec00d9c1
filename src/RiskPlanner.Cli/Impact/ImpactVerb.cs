using System.CommandLine;
using System.Text;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Impact;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Replays.Moments;
using RiskPlanner.Cli.Input;
using RiskPlanner.Cli.Output;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Collusion;

namespace RiskPlanner.Cli.Impact;

/// <summary><c>riskplanner impact</c>: the blast radius of an event.</summary>
internal static class ImpactVerb
{
    public static Command Create(CommandLineHost host)
    {
        var plan = CommonOptions.PlanArgument();
        var format = CommonOptions.Format("text", "json");
        var file = CommonOptions.Out();
        var occurrence = new Option<string?>("--event")
        {
            Description = "What is struck: an event as 'riskplanner replay' reads it, 'KIND target=NAME [in=KEYSTORE] [at=ISO-TIME] [discovered=…]'; 'riskplanner events' lists the kinds. "
                + "Without a time it strikes at noon in the middle of the plan's horizon.",
            HelpName = "EVENT",
        };
        var person = new Option<string?>("--person")
        {
            Description = "Instead of an event, a person of the plan (people, or a holder of key parts): everything that he may do and holds strikes at once, and is noticed at once.",
            HelpName = "NAME",
        };
        var moment = new Option<string?>("--at") { Description = "With --person: when (ISO 8601, UTC); at noon in the middle of the plan's horizon if not given.", HelpName = "TIME" };
        var command = new Command("impact",
            """
            The blast radius of an event: which data sets are lost, unavailable or exposed with the key, label, volume, site or
            authority that it strikes, by name, and summed up by application. Derived by replay; data sets that are alike are
            replayed once (docs/impact.md).

            Ends with 1 when something is lost or unavailable. Examples:
              riskplanner impact samples/payroll-two-sites.yaml --event 'key-destruction target=DSET.PRIM.LEDGER.KEY001'
              riskplanner impact my-plan.yaml --event 'site-loss target=PROD' --format json
              riskplanner impact my-plan.yaml --event 'access-removed target=BACKUP at=2026-03-01T12:00:00Z'
              riskplanner impact my-plan.yaml --person 'First key officer'
            """) { plan, occurrence, person, moment, format, file };
        command.Validators.Add(result =>
        {
            if ((result.GetResult(occurrence) is null) == (result.GetResult(person) is null)) result.AddError("What strikes is an event or a person. Expected: one of --event and --person.");
            if (result.GetResult(moment) is not null && result.GetResult(person) is null) result.AddError("--at says when a person acts; an event says it itself (at=). Expected: --person beside it.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            if (await PlanInput.ReadAsync(host, parsed.GetValue(plan)!, cancellation) is not { } read) return ExitCode.BadInput;
            var impact = parsed.GetValue(person) is { } name
                ? await OfPersonAsync(host, read.Plan, read.Sha256, name, parsed.GetValue(moment), cancellation)
                : await OfEventAsync(host, read.Plan, read.Sha256, parsed.GetValue(occurrence)!, cancellation);
            if (impact is null) return ExitCode.BadInput;
            var written = await ResultWriter.WriteTextAsync(host, writer =>
            {
                if (parsed.GetValue(format) == "json") writer.WriteLine(Encoding.UTF8.GetString(DocumentJson.Write(impact, indented: true)));
                else ImpactOutput.Write(writer, impact);
            }, parsed.GetValue(file), cancellation);
            return written == ExitCode.Done && impact.IsFinding() ? ExitCode.Findings : written;
        });
        return command;
    }

    private static async Task<ImpactDocument?> OfEventAsync(CommandLineHost host, Plan plan, string sha256, string text, CancellationToken cancellation)
    {
        var strikes = EventParser.Parse(plan, [text], out var faults);
        foreach (var fault in faults) await host.Error.WriteLineAsync($"riskplanner: {fault}");
        return faults.Count > 0 ? null : new ImpactService().Of(plan, sha256, strikes[0], ProgressLine.For(host), cancellation);
    }

    private static async Task<ImpactDocument?> OfPersonAsync(CommandLineHost host, Plan plan, string sha256, string name, string? time, CancellationToken cancellation)
    {
        var at = EventParser.DefaultTime(plan);
        if (time is not null)
        {
            if (MomentQuestion.MomentIn(plan, time, null, out var fault) is not { } address)
            {
                await host.Error.WriteLineAsync($"riskplanner: --at: {fault}");
                return null;
            }

            at = address.At;
        }

        var people = PlanPeople.Of(plan).Select(person => person.Name).ToList();
        if (new ImpactService().OfPerson(plan, sha256, name, at, ProgressLine.For(host), cancellation) is { } impact) return impact;
        await host.Error.WriteLineAsync(people.Contains(name)
            ? $"riskplanner: --person '{name}': By what the plan says, nothing can be done to it by this person. Expected: somebody with may, holds or userIds in people, or key parts."
            : $"riskplanner: --person '{name}': The plan has no such person. Expected: {(people.Count == 0 ? "people in the plan; it has none" : $"one of {string.Join(", ", people.Take(10))}")}.");
        return null;
    }
}
