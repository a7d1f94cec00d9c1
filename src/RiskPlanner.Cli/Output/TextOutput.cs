using NodaTime;
using RiskPlanner.Application.Documents;
using RiskPlanner.Interchange;
using RiskPlanner.Simulation.Words;
using Spectre.Console;

namespace RiskPlanner.Cli.Output;

/// <summary>Results as text for a terminal or a file.</summary>
internal static class TextOutput
{
    /// <summary>Where the width of the terminal is not known.</summary>
    private const int DefaultWidth = 120;

    /// <summary>A table with a head.</summary>
    public static void Table(TextWriter writer, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Ascii2 };
        foreach (var title in head) table.AddColumn(new TableColumn(new Text(title)));
        foreach (var row in rows) table.AddRow(row.Select(text => new Text(text)));
        ConsoleOn(writer).Write(table);
    }

    /// <summary>Threat tables.</summary>
    public static void Write(TextWriter writer, TablesDocument document)
    {
        foreach (var table in document.Tables)
        {
            writer.WriteLine(table.Title);
            Table(writer, ["Threat", .. table.Columns], table.Rows.Select(RowOf));
            writer.WriteLine();
        }

        writer.WriteLine($"Derived from {document.Source} (SHA-256 {document.SourceSha256[..16]}…), seed {document.Seed}, RiskPlanner {document.ProgramVersion}.");
        WriteAssumptions(writer, document.Tables.Select(table => table.ReplayAssumptions).FirstOrDefault());
    }

    /// <summary>What a result takes for granted, by name; nothing where it does not say.</summary>
    private static void WriteAssumptions(TextWriter writer, IReadOnlyList<string>? assumptions)
    {
        if (assumptions is { Count: > 0 }) writer.WriteLine($"Taken for granted (docs/theory/replay.md): {string.Join(", ", assumptions)}.");
    }

    /// <summary>What a replay was computed with beside its events.</summary>
    public static void WriteChoices(TextWriter writer, string? restoreBy, IReadOnlyList<string>? assumptions)
    {
        if (restoreBy is not null) writer.WriteLine($"Recoverers restore from the copies of {restoreBy} alone, where it has made any of a data set.");
        WriteAssumptions(writer, assumptions);
    }

    /// <summary>A replay: outcomes first, then the log.</summary>
    public static void Write(TextWriter writer, ReplayDocument replay)
    {
        writer.WriteLine($"Replay of {replay.Plan} (SHA-256 {replay.PlanSha256[..16]}…), seed {replay.Seed}, RiskPlanner {replay.ProgramVersion}.");
        WriteEvents(writer, replay.Events);
        WriteChoices(writer, replay.RestoreBy, replay.Assumptions);
        writer.WriteLine();
        Table(writer, ["data set", "outcome", "route", "age", "takes", "cause"], replay.Outcomes.Select(outcome => new[]
        {
            outcome.DataSet,
            Kebab.Of(outcome.Outcome),
            outcome.Route,
            Words(outcome.Age),
            Words(outcome.Takes),
            outcome.EndedBy.Length == 0 ? outcome.Cause : $"{outcome.Cause}. {outcome.EndedBy}",
        }));
        foreach (var outcome in replay.Outcomes)
        {
            if (Sentences(outcome) is { Length: > 0 } sentences) writer.WriteLine($"{outcome.DataSet}: {sentences}");
        }

        if (replay.Discoveries is { } discoveries) WriteDiscoveries(writer, discoveries);
        writer.WriteLine();
        foreach (var outcome in replay.Outcomes) WriteRunbook(writer, outcome);
        WriteLines(writer, replay.Log);
    }

    /// <summary>What was discovered and recovered between events.</summary>
    public static void WriteDiscoveries(TextWriter writer, IReadOnlyList<DiscoveryRecord> discoveries)
    {
        foreach (var discovery in discoveries)
        {
            writer.WriteLine($"Discovered at {DocumentMapper.Words(discovery.At)}, after event {string.Join(", ", discovery.Events)}: {discovery.Outcome.DataSet} {Kebab.Of(discovery.Outcome.Outcome)}"
                + $"{(discovery.Outcome.Route.Length == 0 ? "" : $", {discovery.Outcome.Route}")}{(discovery.DoneAt is { } done ? $"; jobs go on at {DocumentMapper.Words(done)}" : "")}.");
        }
    }

    /// <summary>What struck, whether it had an effect, and who noticed it.</summary>
    public static void WriteEvents(TextWriter writer, IReadOnlyList<EventRecord> events)
    {
        foreach (var occurrence in events)
        {
            var became = string.Join("; ", new[] { EventSentences.NoEffect(occurrence), EventSentences.Noticed(occurrence) }.OfType<string>());
            writer.WriteLine(
                $"Event: {occurrence.Kind} on {occurrence.TargetWords} at {DocumentMapper.Words(occurrence.At)}, discovered {EventSentences.Discovered(occurrence)}{(became.Length == 0 ? "" : $"; {became}")}.");
        }
    }

    /// <summary>What there is to say of an outcome beside route and cause; empty where there is nothing.</summary>
    public static string Sentences(OutcomeRecord outcome)
    {
        string?[] parts =
        [
            OutcomeSentences.Damage(outcome),
            OutcomeSentences.LostUpdates(outcome),
            OutcomeSentences.ClearCopy(outcome) is { } clear ? $"The data: {clear}." : null,
            OutcomeSentences.Writers(outcome),
            .. OutcomeSentences.Others(outcome),
            .. OutcomeSentences.MissedTargets(outcome),
            OutcomeSentences.MetTargets(outcome),
        ];
        return string.Join(" ", parts.OfType<string>());
    }

    /// <summary>A duration as ISO 8601 has it; empty for none.</summary>
    public static string Words(Duration? duration) => duration is { } known ? DocumentMapper.Words(known) : "";

    /// <summary>Lines of a log.</summary>
    public static void WriteLines(TextWriter writer, IEnumerable<LogLine> lines)
    {
        foreach (var line in lines)
        {
            var message = line.Message.Length == 0 ? "" : $"  {line.Message}";
            writer.WriteLine($"{DocumentMapper.Words(line.Time)}  {(line.Detail ? "  " : "")}{line.Actor}: {line.Action} {line.Target}: {line.Result}{message}");
        }
    }

    private static void WriteRunbook(TextWriter writer, OutcomeRecord outcome)
    {
        if (outcome.Runbook is not { } runbook || (runbook.Steps.Count == 0 && runbook.NotTaken.Count == 0)) return;
        writer.WriteLine($"Runbook for {outcome.DataSet}, {Kebab.Of(outcome.Outcome)}{(outcome.Takes is null ? "" : $", {Words(outcome.Takes)}")}");
        foreach (var step in runbook.Steps)
        {
            writer.WriteLine($"  {step.Number}. {step.Instruction}");
            writer.WriteLine($"     {step.Actor}{(step.System.Length == 0 ? "" : $" on {step.System}")}, with {step.Tool}; {(step.Takes is null ? "needs what the plan has not" : Words(step.Takes))}");
            writer.WriteLine($"     before: {step.Before}; expected: {step.Expected}; after: {step.After}");
        }

        foreach (var route in runbook.NotTaken) writer.WriteLine($"  Not by {route.Route}: {route.Why}. It needs {route.Needs}.");
        writer.WriteLine();
    }

    private static string[] RowOf(EvidenceRow row) => [row.Threat, .. row.Cells.Select(cell => cell.Text + FindingWords.Mark(cell.Detail?.State))];

    private static IAnsiConsole ConsoleOn(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = ReferenceEquals(writer, Console.Out) && !Console.IsOutputRedirected ? Math.Max(60, Console.WindowWidth) : DefaultWidth;
        return console;
    }
}
