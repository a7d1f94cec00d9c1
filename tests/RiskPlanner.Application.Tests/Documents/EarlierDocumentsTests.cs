using System.Text;
using System.Text.Json;
using NodaTime;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Documents;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Testing;

namespace RiskPlanner.Application.Tests.Documents;

/// <summary>Results that an earlier version of the program stored stay readable.</summary>
public sealed class EarlierDocumentsTests
{
    [Fact]
    public void Tables_have_their_verdicts_as_kinds()
    {
        var cells = DocumentJson.Read<TablesDocument>(EarlierDocuments.Tables).Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).ToList();

        Assert.Equal([Verdict.Yes, Verdict.YesIf, Verdict.No], cells.Select(cell => cell.Verdict).Distinct().Order());
        Assert.All(cells.Where(cell => cell.Verdict == Verdict.YesIf), cell => Assert.StartsWith("Yes, if", cell.Text, StringComparison.Ordinal));
        Assert.All(cells, cell => Assert.NotEmpty(cell.Variants));
    }

    [Fact]
    public void Verdicts_of_a_plan_have_no_details_and_say_nothing_of_targets()
    {
        var cells = DocumentJson.Read<TablesDocument>(EarlierDocuments.Verdicts).Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).ToList();

        Assert.All(cells, cell => Assert.Null(cell.Detail));
        Assert.All(cells.SelectMany(cell => cell.Variants).SelectMany(variant => variant.Replays), replay => Assert.Empty(OutcomeSentences.MissedTargets(replay.Outcome)));
    }

    [Fact]
    public void A_replay_has_its_ages_and_times_as_durations_and_says_nothing_of_what_it_does_not_know()
    {
        var replay = DocumentJson.Read<ReplayDocument>(EarlierDocuments.Replay);

        Assert.Equal([(OutcomeKind.Recovered, (Duration?)Duration.FromDays(1)), (OutcomeKind.Lost, null)], replay.Outcomes.Select(outcome => (outcome.Outcome, outcome.Age)));
        Assert.Equal(Duration.FromMinutes(105), replay.Outcomes[0].Takes);
        Assert.Equal(Duration.FromMinutes(105), replay.Outcomes[0].Runbook!.Steps.Aggregate(Duration.Zero, (sum, step) => sum + step.Takes!.Value));
        Assert.All(replay.Events, occurrence => Assert.Equal((null, null), (EventSentences.Noticed(occurrence), EventSentences.NoEffect(occurrence))));
        Assert.Null(replay.Assumptions);
    }

    [Theory]
    [InlineData("strike", true)]
    [InlineData("recover", false)]
    public void A_line_of_a_log_tells_that_an_event_strikes_though_nothing_but_its_words_say_so(string action, bool strikes)
    {
        var line = DocumentJson.Read<LogLine>(Encoding.UTF8.GetBytes(
            $$"""{"time":"2026-02-01T00:00:00Z","actor":"Replay","action":"{{action}}","target":"SMALL.DATA","result":"as told","message":"","detail":false}"""));

        Assert.Equal((null, strikes, Instant.FromUtc(2026, 2, 1, 0, 0)), (line.Strike, line.IsStrike, line.Time));
    }

    [Fact]
    public void An_alignment_can_be_read()
    {
        var document = DocumentJson.Read<AlignmentDocument>(EarlierDocuments.Alignment);

        Assert.NotEmpty(document.Entries);
        Assert.All(document.Entries, entry => Assert.NotEmpty(entry.DataSets));
    }

    [Theory]
    [InlineData("\"verdict\":\"no\"", "\"verdict\":\"perhaps\"", "'perhaps' is no Verdict.")]
    [InlineData("\"outcome\":\"lost\"", "\"outcome\":\"mislaid\"", "'mislaid' is no OutcomeKind.")]
    [InlineData("\"at\":\"2026", "\"at\":\"in 2026", "")]
    [InlineData("\"columns\"", "\"pillars\"", "columns")]
    public void What_cannot_be_read_is_refused_as_one_kind_of_error(string written, string instead, string message)
    {
        var json = Encoding.UTF8.GetString(EarlierDocuments.Verdicts).Replace(written, instead, StringComparison.Ordinal);

        var refused = Assert.ThrowsAny<JsonException>(() => DocumentJson.Read<TablesDocument>(Encoding.UTF8.GetBytes(json)));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }
}
