using NodaTime;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Exposures;
using RiskPlanner.Application.Providers;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Interchange;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Testing;

namespace RiskPlanner.Application.Tests.PlanReports;

public sealed class StoredPlanReportTests
{
    private static readonly PlanReportService Service = new(new ThreatTableService(), new AlignmentService(), new FindingsService(FindingProviders.All()), new ExposureService());
    private readonly InMemoryPlanStore _plans = new();

    [Fact]
    public void A_choice_comes_back_from_the_options_of_a_run()
    {
        var choice = new ReportChoice
        {
            Sections = [ReportSection.Cover, ReportSection.Changes, ReportSection.Evidence],
            Evidence = ReportEvidence.All,
            Since = 2,
            Cover = new ReportCover { Author = "Ann", Version = "2026-2", Classification = "internal, group", Number = "R-7" },
        };

        var back = ReportChoice.Of(Asked(choice));

        Assert.Equal(choice.Sections, back.Sections);
        Assert.Equal((choice.Evidence, choice.Since, choice.Cover), (back.Evidence, back.Since, back.Cover));
    }

    [Fact]
    public void Without_options_the_defaults_of_the_command_line_are_meant()
    {
        var choice = ReportChoice.Of(Asked(new ReportChoice()) with { Options = new Dictionary<string, string>() });
        var plain = new PlanReportRequest { Date = "2026-11-21" };

        Assert.Equal(plain.Sections, choice.Sections);
        Assert.Equal((plain.Evidence, plain.Cover, null), (choice.Evidence, choice.Cover, choice.Since));
    }

    [Theory]
    [InlineData("sections", "cover,summery", "sections: 'summery' is not known. Expected: one of cover, summary,")]
    [InlineData("evidence", "some", "evidence: 'some' is not known. Expected: one of none, no, all.")]
    [InlineData("since", "last", "since: 'last' is not known. Expected: the number of a version.")]
    public void An_option_that_is_not_known_is_refused(string option, string word, string reason)
    {
        var refused = Assert.Throws<RunRefusedException>(() => ReportChoice.Of(Asked(new ReportChoice()) with { Options = new Dictionary<string, string> { [option] = word } }));

        Assert.StartsWith(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task A_check_makes_the_whole_report_again_and_finds_the_same_hash()
    {
        var reports = await ReportsAsync();
        var asked = Asked(new ReportChoice());
        var report = await reports.MakeAsync(asked, new Progress<WorkProgress>(), CancellationToken.None);
        var run = new Run { Id = 7, Title = "Report", Parameters = asked };

        var found = await CheckAsync(reports, run, ReportDocument.Of(report, "<html></html>"));

        Assert.NotNull(report.Findings);
        Assert.Equal((7, PlanReportJson.Sha256(report), true), (found.Report, found.Found, found.IsSame()));
    }

    [Fact]
    public async Task It_is_the_report_that_the_command_line_makes_of_the_plan_file()
    {
        var reports = await ReportsAsync();
        var text = (await Library().TextAsync("payroll", 1))!;
        var read = PlanFile.Read(text);
        var question = new FindingQuestion(read.Plan!, read.Sha256, new LocalDate(2026, 11, 28)) { Places = new PlanPlaces(text) };

        var stored = await reports.MakeAsync(Asked(new ReportChoice()), new Progress<WorkProgress>(), CancellationToken.None);

        Assert.Equal(PlanReportJson.Sha256(Service.Make(question, new PlanReportRequest { Date = "2026-11-21" })), PlanReportJson.Sha256(stored));
    }

    [Fact]
    public async Task A_check_finds_another_hash_when_the_data_were_changed()
    {
        var reports = await ReportsAsync();
        var asked = Asked(new ReportChoice { Sections = [ReportSection.Topology], Evidence = ReportEvidence.None });
        var report = await reports.MakeAsync(asked, new Progress<WorkProgress>(), CancellationToken.None);
        var changed = ReportDocument.Of(report, "") with { Data = "{}" };

        var found = await CheckAsync(reports, new Run { Id = 7, Title = "Report", Parameters = asked }, changed);

        Assert.False(found.IsSame());
        Assert.Equal((changed.DataSha256(), PlanReportJson.Sha256(report)), (found.Expected, found.Found));
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task A_version_to_compare_with_is_taken_from_the_store()
    {
        var reports = await ReportsAsync();
        var asked = Asked(new ReportChoice { Sections = [ReportSection.Changes], Evidence = ReportEvidence.None, Since = 1 });

        var report = await reports.MakeAsync(asked, new Progress<WorkProgress>(), CancellationToken.None);

        // The version compared with is the one reported on: nothing differs.
        Assert.Equal((report.PlanSha256, 0, 0), (report.Changes!.SinceSha256, report.Changes.Items.Count, report.Changes.Verdicts.Count));
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_refused()
    {
        var reports = await ReportsAsync();

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => reports.MakeAsync(Asked(new ReportChoice { Since = 9 }), new Progress<WorkProgress>(), CancellationToken.None));

        Assert.Equal("There is no plan 'payroll' with a version 9.", refused.Message);
    }

    private static RunParameters Asked(ReportChoice choice) => new() { Kind = ReportRunKind.Kind, Plan = "payroll", PlanVersion = 1, Date = "2026-11-21", Options = choice.ToOptions() };

    private static async Task<ReportCheckDocument> CheckAsync(StoredPlanReports reports, Run report, ReportDocument document) => DocumentJson.Read<ReportCheckDocument>(
        await new ReportCheckRun(reports).ComputeAsync(ReportCheckRun.Of(report, document), new Progress<WorkProgress>(), CancellationToken.None));

    private async Task<StoredPlanReports> ReportsAsync()
    {
        var library = Library();
        await library.CreateAsync(PlanFile.Read(Sample.Text), "Ann", "From a file", "payroll");
        return new StoredPlanReports(Service, new RunPlans(library));
    }

    private PlanLibrary Library() => new(_plans, new PlanHistory(_plans), TimeProvider.System);
}
