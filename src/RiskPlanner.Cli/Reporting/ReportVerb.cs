using System.CommandLine;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Exposures;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Application.Providers;
using RiskPlanner.Application.Threats;
using RiskPlanner.Cli.Findings;
using RiskPlanner.Cli.Input;
using RiskPlanner.Cli.Naming;
using RiskPlanner.Cli.Output;
using RiskPlanner.Interchange;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Cli.Reporting;

/// <summary><c>riskplanner report</c>: one report on a plan, from the sections that are asked for.</summary>
internal static class ReportVerb
{
    public static Command Create(CommandLineHost host)
    {
        var plan = CommonOptions.PlanArgument();
        var sections = SectionsOption();
        var evidence = EvidenceOption();
        var since = new Option<string?>("--since") { Description = "An earlier plan file; the section 'changes' says what differs and which verdicts changed.", HelpName = "OLD.yaml" };
        var compared = new Option<string?>("--compare-standard") { Description = "A second naming standard; the section 'standards' has the keys by the plan's own and by this one, side by side.", HelpName = "S.yaml" };
        var author = Text("--author", "Who answers for the plan.");
        var version = Text("--plan-version", "The version of the plan, as its owner counts.");
        var classification = Text("--classification", "Who may read the report, such as 'internal'.");
        var number = Text("--number", "The number of the report.");
        var format = CommonOptions.Format("pdf", "html", "json");
        var file = CommonOptions.Out();
        var seed = CommonOptions.Seed();
        var date = CommonOptions.Date(host);
        var command = new Command("report",
            """
            Write one report on a plan: cover, management summary, topology, keys, two naming standards side by side, policies,
            assessment matrix, findings, key-loss window, assumptions, changes since an earlier plan file, evidence.

            The cover names the SHA-256 of the report's data, which --format json writes: the same plan, options and program give the
            same bytes. Beside a PDF or HTML file NAME.data.json holds them. Ends with 0 whatever the plan survives. Examples:
              riskplanner report my-plan.yaml --out report.pdf
              riskplanner report my-plan.yaml --since last-year.yaml --evidence all --classification internal --out report.pdf
              riskplanner report my-plan.yaml --sections summary,matrix --format json
            """) { plan, sections, evidence, since, compared, author, version, classification, number, format, file, seed, date };
        command.Validators.Add(result =>
        {
            // The PDF is the form that is meant if none is named.
            if (result.GetResult(format)?.Tokens is null or [] or [{ Value: "pdf" }] && result.GetResult(file) is null)
                result.AddError("A PDF needs --out FILE. (--format html and json can be written to standard output.)");
            var named = result.GetResult(sections) is { Implicit: false, Tokens: [.., var last] } ? Names(last.Value) : [];
            if (named.Contains("changes") && result.GetResult(since) is null) result.AddError("--sections: 'changes' needs --since OLD.yaml.");
            if (named.Contains("standards") && result.GetResult(compared) is null) result.AddError("--sections: 'standards' needs --compare-standard S.yaml.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            if (await PlanForFindings.ReadAsync(host, parsed.GetValue(plan)!, cancellation) is not { } read) return ExitCode.BadInput;
            EarlierPlan? earlier = null;
            if (parsed.GetValue(since) is { } old)
            {
                if (await PlanInput.ReadAsync(host, old, cancellation) is not { } before) return ExitCode.BadInput;
                earlier = new EarlierPlan(before.Plan, before.Sha256);
            }

            StandardReadResult? second = null;
            if (parsed.GetValue(compared) is { } standard && (second = await NamingInput.ReadStandardAsync(host, standard, cancellation)) is null) return ExitCode.BadInput;
            var request = new PlanReportRequest
            {
                Sections = parsed.GetValue(sections) is { } list ? [.. Names(list).Select(name => ReportWords.Sections[name])] : [.. ReportWords.Sections.Values],
                Evidence = ReportWords.Evidences[parsed.GetValue(evidence)!],
                Since = earlier,
                CompareStandard = second,
                Seed = parsed.GetValue(seed),
                Date = parsed.GetValue(date)!,
                Cover = new ReportCover
                {
                    Author = parsed.GetValue(author)!, Version = parsed.GetValue(version)!, Classification = parsed.GetValue(classification)!, Number = parsed.GetValue(number)!,
                },
            };
            var report = new PlanReportService(new ThreatTableService(), new AlignmentService(), new FindingsService(FindingProviders.All()), new ExposureService())
                .Make(read.Question with { Progress = ProgressLine.For(host) }, request, cancellation);
            return await ResultWriter.WriteAsync(host, report, parsed.GetValue(format)!, parsed.GetValue(file), cancellation);
        });
        return command;
    }

    private static Option<string?> SectionsOption()
    {
        var all = string.Join(',', ReportWords.Sections.Keys);
        var option = new Option<string?>("--sections") { Description = $"The sections, separated by commas: {all}. All if not given; 'changes' only with --since, 'standards' only with --compare-standard.", HelpName = "LIST" };
        option.Validators.Add(result =>
        {
            var names = Names(result.GetValueOrDefault<string?>());
            if (names.Length == 0) result.AddError($"--sections names no section. Expected: some of {all}.");
            foreach (var name in names.Where(name => !ReportWords.Sections.ContainsKey(name))) result.AddError($"--sections: '{name}' is no section. Expected: some of {all}.");
        });
        return option;
    }

    private static Option<string> EvidenceOption()
    {
        var option = new Option<string>("--evidence")
        {
            Description = "Which verdicts are proven by the replays behind them: none, those by which data is lost (no), or all.",
            DefaultValueFactory = _ => Kebab.Of(ReportWords.DefaultEvidence),
        };
        option.AcceptOnlyFromAmong([.. ReportWords.Evidences.Keys]);
        return option;
    }

    private static Option<string> Text(string name, string description) => new(name) { Description = description, HelpName = "TEXT", DefaultValueFactory = _ => "" };

    private static string[] Names(string? text) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
