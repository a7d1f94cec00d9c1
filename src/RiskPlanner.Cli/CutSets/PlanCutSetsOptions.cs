using System.CommandLine;
using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Application.CutSets.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Replays.Moments;
using RiskPlanner.Cli.Input;
using RiskPlanner.Cli.Output;
using RiskPlanner.Model;
using RiskPlanner.Reports.Files;
using RiskPlanner.Simulation.Collusion;
using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Cli.CutSets;

/// <summary>The options of <c>riskplanner cutsets</c> that are of plans, and what it does with one.</summary>
internal sealed class PlanCutSetsOptions(Option<string?> top, Option<int?> order, Option<int?> list, Option<bool> importance, Option<int?> memory, Option<string> format)
{
    private const long Mebibyte = 1024 * 1024;

    private readonly Option<string?> _dataSet = new("--data-set") { Description = "Of a plan: what loses this data set.", HelpName = "NAME" };
    private readonly Option<string?> _application = new("--application") { Description = "Of a plan: what loses any data set of this application.", HelpName = "A" };
    private readonly Option<bool> _estate = new("--estate") { Description = "Of a plan: what loses any of its data sets." };
    private readonly Option<string?> _at = new("--at")
    {
        Description = "Of a plan: when the events strike (ISO 8601, UTC); they are noticed at once. At noon in the middle of the plan's horizon if not given.",
        HelpName = "TIME",
    };

    private readonly Option<bool> _worst = new("--worst") { Description = "Of a plan: the moment at which most data sets can be lost by most single events." };

    private readonly Option<bool> _people = new("--people") { Description = "Of a plan: also the smallest sets of people (people of the plan, holders of key parts) who together can do so." };
    private readonly Option<string?> _of = new("--of") { Description = "With --people: any (any one of the data sets; if not given) or all (all of them).", HelpName = "any|all" };

    public void AddTo(Command command)
    {
        command.Add(_people);
        command.Add(_of);
        command.Add(_dataSet);
        command.Add(_application);
        command.Add(_estate);
        command.Add(_at);
        command.Add(_worst);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_at) is not null && result.GetResult(_worst) is not null) result.AddError("--at and --worst are two moments. Expected: one of them.");
            if (result.GetResult(_of) is not null && !result.GetValue(_people)) result.AddError("--of says what people lose. Expected: --people beside it.");
        });
    }

    /// <summary>Whether a plan is meant: what the first file holds decides, and where that is no plan's form and no model's, its name and the options.</summary>
    public bool AreMeant(ParseResult parsed, IReadOnlyList<string> files) =>
        !BeginsLikeXml(files[0]) && (IsNamedLikeAPlan(files[0]) || Given(parsed).Any());

    /// <summary>Says which options are of plans alone, where a model is meant.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RefuseAsync(CommandLineHost host, ParseResult parsed, IReadOnlyList<string> files)
    {
        List<Option> given = [.. Given(parsed)];
        foreach (var option in given) await host.Error.WriteLineAsync($"riskplanner: {option.Name}: {files[0]} is an Open-PSA model. Expected: a plan file, or no {option.Name}.");
        return given.Count > 0;
    }

    /// <summary>Finds the cut sets of a plan.</summary>
    /// <param name="host">The host.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="files">The files that were given.</param>
    /// <param name="ofModels">The options that are of models alone.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CommandLineHost host, ParseResult parsed, IReadOnlyList<string> files, IReadOnlyList<Option> ofModels, CancellationToken cancellation)
    {
        var faults = new List<string>();
        if (files.Count > 1) faults.Add($"{files[1]}: a plan is one file. Expected: {files[0]} alone.");
        faults.AddRange(ofModels.Where(option => IsGiven(parsed, option)).Select(option => $"{option.Name}: {files[0]} is a plan. Expected: an Open-PSA model, or no {option.Name}."));
        List<string> scopes = [.. new Option[] { _dataSet, _application, _estate }.Where(option => IsGiven(parsed, option)).Select(option => option.Name)];
        if (scopes.Count != 1) faults.Add($"{(scopes.Count == 0 ? "nothing says what of the plan is meant" : string.Join(" and ", scopes) + " are several things")}. Expected: one of --data-set NAME, --application A, --estate.");
        if (parsed.GetValue(order) is { } most && most is < 1 or > LossSetSearch.MostEvents)
            faults.Add($"--order: sets of {parsed.GetValue(order)} events are not looked for in a plan. Expected: 1 to {LossSetSearch.MostEvents}.");
        if (Top(parsed) is null) faults.Add($"--top: '{parsed.GetValue(top)}' is nothing that a plan comes to. Expected: {string.Join(" or ", Enum.GetValues<LossTop>().Select(Kebab.Of))}.");
        if (Of(parsed) is null) faults.Add($"--of: '{parsed.GetValue(_of)}' is nothing that people lose. Expected: {string.Join(" or ", Enum.GetValues<CollusionReading>().Select(Kebab.Of))}.");
        foreach (var fault in faults) await host.Error.WriteLineAsync($"riskplanner: {fault}");
        if (await PlanInput.ReadAsync(host, files[0], cancellation) is not { } read) return ExitCode.BadInput;
        if (await QuestionAsync(host, parsed, read.Plan, read.Sha256) is not { } question || faults.Count > 0) return ExitCode.BadInput;
        try
        {
            var document = new PlanCutSetsService().Of(question, ProgressLine.For(host), cancellation);
            document = PlanCutSetsOutput.Named(document, files[0]);
            if (parsed.GetValue(format) == "json") PlanCutSetsOutput.WriteJson(host.Out, document);
            else PlanCutSetsOutput.WriteText(host.Out, document);
            return ExitCode.Done;
        }
        catch (CutSetLimitException exception)
        {
            await host.Error.WriteLineAsync($"riskplanner: {files[0]}: {exception.Message} (--order, --memory)");
            return ExitCode.CouldNotBeDone;
        }
    }

    private async Task<PlanCutSetsQuestion?> QuestionAsync(CommandLineHost host, ParseResult parsed, Plan plan, string sha256)
    {
        var faults = new List<string>();
        DataSetName? dataSet = null;
        if (parsed.GetValue(_dataSet) is { } name)
        {
            dataSet = MomentQuestion.DataSetIn(plan, name, out var fault);
            if (fault is not null) faults.Add($"--data-set: {fault}");
        }

        if (parsed.GetValue(_application) is { } application && !plan.DataSets.Any(candidate => candidate.Application == application))
            faults.Add($"--application '{application}': The plan has no data set of that application. Expected: one of {string.Join(", ", plan.DataSets.Select(candidate => candidate.Application).Distinct().Take(10))}.");
        if (plan.DataSets.Count == 0) faults.Add("the plan has no data set that could be lost. Expected: a plan with at least one.");
        if (parsed.GetValue(_people) && PlanPeople.Of(plan).Count == 0)
            faults.Add("--people: the plan names nobody. Expected: people of the plan with what they may do and hold (people), or holders of key parts (partSets).");
        var at = EventParser.DefaultTime(plan);
        if (parsed.GetValue(_at) is { } moment)
        {
            if (MomentQuestion.MomentIn(plan, moment, null, out var fault) is { } address) at = address.At;
            else faults.Add($"--at: {fault}");
        }

        foreach (var fault in faults) await host.Error.WriteLineAsync($"riskplanner: {fault}");
        return faults.Count > 0 ? null : new PlanCutSetsQuestion(plan, sha256)
        {
            DataSet = dataSet,
            Application = parsed.GetValue(_application),
            Top = Top(parsed) ?? LossTop.Lost,
            At = parsed.GetValue(_worst) ? null : at,
            Order = Math.Clamp(parsed.GetValue(order) ?? PlanCutSetsQuestion.UsualOrder, 1, LossSetSearch.MostEvents),
            List = parsed.GetValue(list) ?? 0,
            People = parsed.GetValue(_people) ? Of(parsed) : null,
            WithImportance = parsed.GetValue(importance),
            Threads = Environment.ProcessorCount,
            MemoryLimitBytes = parsed.GetValue(memory) * Mebibyte,
        };
    }

    private CollusionReading? Of(ParseResult parsed) =>
        parsed.GetValue(_of) is not { } text ? CollusionReading.Any : Kebab.Find<CollusionReading>(text);

    private LossTop? Top(ParseResult parsed) =>
        parsed.GetValue(top) is not { } text ? LossTop.Lost : Kebab.Find<LossTop>(text);

    private IEnumerable<Option> Given(ParseResult parsed) => new Option[] { _dataSet, _application, _estate, _at, _worst, _people, _of }.Where(option => IsGiven(parsed, option));

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    private static bool IsNamedLikeAPlan(string file) =>
        Path.GetExtension(file).ToUpperInvariant() is ".YAML" or ".YML";

    /// <summary>Whether the first sign of a file that is no space is that with which XML begins, in whatever width of characters.</summary>
    private static bool BeginsLikeXml(string file)
    {
        // What is read from a pipe is gone for who reads it next.
        if (!File.Exists(file) || FileKind.IsStream(file)) return false;
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        Span<byte> head = stackalloc byte[256];
        foreach (var sign in head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)])
        {
            // Byte order marks, and the zero bytes of wide characters, are no signs.
            if (sign is 0 or 0xEF or 0xBB or 0xBF or 0xFE or 0xFF or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') continue;
            return sign == (byte)'<';
        }

        return false;
    }
}
