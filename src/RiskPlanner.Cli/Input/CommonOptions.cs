using System.CommandLine;
using System.Globalization;
using RiskPlanner.Model;

namespace RiskPlanner.Cli.Input;

/// <summary>Options that several verbs share.</summary>
internal static class CommonOptions
{
    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = "The form of the result.", DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public static Option<string?> Out() => new("--out")
    {
        Description = "The file to write; standard output if not given (a PDF needs a file).",
        HelpName = "FILE",
    };

    public static Option<ulong> Seed() => new("--seed")
    {
        Description = "The seed that keys and data are drawn from; the same seed gives the same bytes.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    public static Option<string> Date(CommandLineHost host)
    {
        var option = new Option<string>("--date")
        {
            Description = "The date that reports carry, as yyyy-MM-dd; today if not given.",
            HelpName = "DATE",
            DefaultValueFactory = _ => host.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        option.Validators.Add(result =>
        {
            var text = result.GetValueOrDefault<string>();
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                result.AddError($"--date: '{text}' is no date{(ImpossibleMoment.WhyNoDate(text ?? "") is { } why ? $": {why}" : ".")} Expected: yyyy-MM-dd, such as 2026-11-21.");
        });
        return option;
    }

    /// <summary>A PDF is nothing for a terminal: it needs a file, which is said before anything is computed.</summary>
    public static void RequireFileForPdf(Command command, Option<string> format, Option<string?> file) => command.Validators.Add(result =>
    {
        // The words as written: to ask for the value of a wrong one throws.
        if (result.GetResult(format)?.Tokens is [{ Value: "pdf" }] && result.GetResult(file) is null)
            result.AddError("--format pdf needs --out FILE.");
    });

    public static Argument<string> PlanArgument() => new("PLAN.yaml") { Description = "The plan file (docs/plan-file.md)." };
}
