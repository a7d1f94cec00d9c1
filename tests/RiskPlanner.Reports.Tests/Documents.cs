using NodaTime;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Threats;
using RiskPlanner.Interchange;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Reports.Tests;

/// <summary>Real documents, derived once for all tests.</summary>
internal static class Documents
{
    private static readonly Lazy<TablesDocument> LazyPaper =
        new(() => new ThreatTableService().Derive(new TablesRequest { Date = "2026-11-21", Seed = 7 }, 2));

    private static readonly Lazy<PlanReadResult> Sample =
        new(() => PlanFile.Read(Repository.Read("samples/payroll-two-sites.yaml")));

    private static readonly Lazy<TablesDocument> LazyVerdicts =
        new(() => new ThreatTableService().DeriveForPlan(Sample.Value.Plan!, Sample.Value.Sha256, 7, "2026-11-21", 2));

    private static readonly Lazy<ReplayDocument> LazyReplay = new(() =>
    {
        var plan = Sample.Value.Plan!;
        var strikes = EventParser.Parse(plan, ["key-destruction target=DSET.PRIM.PAYROLL.KEY001"], out var faults);
        Assert.Empty(faults);
        return new ReplayService().Run(plan, Sample.Value.Sha256, strikes, 7, "2026-11-21");
    });

    private static readonly Instant Noon = Instant.FromUtc(2026, 1, 2, 12, 0);

    /// <summary>The sample plan.</summary>
    public static RiskPlanner.Model.Plan SamplePlan => Sample.Value.Plan!;

    /// <summary>The paper's two tables.</summary>
    public static TablesDocument Paper => LazyPaper.Value;

    /// <summary>The verdicts for the sample plan.</summary>
    public static TablesDocument Verdicts => LazyVerdicts.Value;

    /// <summary>A replay of the sample plan.</summary>
    public static ReplayDocument Replay => LazyReplay.Value;

    /// <summary>A document of one cell with one variant, in which every text is the given one.</summary>
    public static TablesDocument OfNothingBut(string text) => new(
        text, text, text, 1, "2026-11-21", text,
        [new EvidenceTable(text, text, [text], [text], [new EvidenceRow(text, [new EvidenceCell(text, Verdict.Yes, [new EvidenceVariant([text], true, [ReplayOf(text)])])])])]);

    /// <summary>A replay document in which every text is the given one.</summary>
    public static ReplayDocument ReplayOfNothingBut(string text) => new(
        1, text, text, "2026-11-21", text, [new EventRecord(text, text, Noon, Discovery.Check) { NoticedThrough = text, Effect = EventEffect.None, Why = text }], [OutcomeOf(text)], [LineOf(text)]);

    /// <summary>A line in which every text is the given one.</summary>
    public static LogLine LineOf(string text, bool detail = false) => new(Noon, text, text, text, text, text, detail);

    private static EvidenceReplay ReplayOf(string text) =>
        new(text, Noon, OutcomeOf(text), [LineOf("before") with { Message = "" }, new LogLine(Noon, "Replay", "strike", text, text, "", false, true), LineOf(text)]);

    private static OutcomeRecord OutcomeOf(string text) => new(text, OutcomeKind.Recovered, text, Duration.FromDays(1), text, text, true)
    {
        WriteHindrance = text,
        WritersGoOn = text,
    };
}
