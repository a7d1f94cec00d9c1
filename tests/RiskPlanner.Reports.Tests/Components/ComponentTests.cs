using NodaTime;
using RiskPlanner.Application.Documents;
using RiskPlanner.Reports.Components;
using RiskPlanner.Reports.Pages;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Reports.Tests.Components;

public class ComponentTests
{
    [Theory]
    [InlineData(Verdict.Yes, "yes", "Yes", "<circle class=\"rp-mark__body\"")]
    [InlineData(Verdict.YesIf, "yes-if", "Yes, if copy is offsite", "<path class=\"rp-mark__body\"")]
    [InlineData(Verdict.YesBut, "yes-but", "Yes, but recovery takes 1 day, RTO 4 hours", "<path d=\"M6 1.4l5 9.2h-10z\"")]
    [InlineData(Verdict.Outage, "outage", "Outage: Recall the key record A", "<path d=\"M3.6 6h4.8\"")]
    [InlineData(Verdict.No, "no", "No", "rp-mark--cross")]
    [InlineData(Verdict.Mixed, "mixed", "No, 1 of 3 lost", "<path d=\"M1.4 1.4h9.2v9.2h-9.2z\"")]
    public async Task A_verdict_is_a_word_with_a_shape_of_its_own(Verdict verdict, string name, string text, string shape)
    {
        var html = await Render.ComponentAsync<VerdictMark>(("Verdict", verdict), ("Text", text));

        Assert.Equal(text, Render.WordsOf(html));
        Assert.Contains(shape, html);
        Assert.Contains($"rp-verdict--{name}", html);
        Assert.Contains("aria-hidden=\"true\"", html);
    }

    [Fact]
    public async Task Where_no_verdict_loses_data_the_evidence_says_that_there_is_none()
    {
        var without = Documents.Paper with { Tables = [.. Documents.Paper.Tables.Select(table => table with { Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { Variants = [] })] })] })] };

        var words = Render.WordsOf(await Render.ComponentAsync<RiskPlanner.Reports.Pages.Plans.EvidenceSection>(("Verdicts", without), ("Evidence", Application.PlanReports.ReportEvidence.No)));

        Assert.Contains("By no verdict is data lost: there is nothing to prove here.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("are here", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_names_key_servers_and_repositories_at_their_sites_and_among_the_keys()
    {
        var plan = Interchange.PlanFile.Read(Repository.Read("samples/payroll-two-sites.yaml")).Plan!;
        plan = plan with
        {
            KeyManagers =
            [
                new() { Name = "ISKLM", Kind = Model.KeyManagerKind.TapeKeyServer, Site = plan.Sites[0].Name, SecondarySite = plan.Sites[1].Name, TapeKeys = ["Lbl_20", "Lbl_21"], SecondaryTapeKeys = ["Lbl_20"] },
                new() { Name = "EKMF", Kind = Model.KeyManagerKind.Repository, Site = plan.Sites[0].Name, Keys = [new("DSET.**")] },
            ],
        };

        var topology = Render.WordsOf(await Render.ComponentAsync<RiskPlanner.Reports.Pages.Plans.TopologySection>(("Plan", plan)));
        var keys = Render.WordsOf(await Render.ComponentAsync<RiskPlanner.Reports.Pages.Plans.KeysSection>(("Plan", plan)));

        Assert.Contains("ISKLM: tape key server, live: 2 keys (Lbl_20 and Lbl_21)", topology, StringComparison.Ordinal);
        Assert.Contains("ISKLM: tape key server, second instance: 1 key (Lbl_20)", topology, StringComparison.Ordinal);
        Assert.Contains("EKMF: key repository, live: keys DSET.**", topology, StringComparison.Ordinal);
        Assert.Contains("Key repository at", keys, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Topology_is_drawn_and_its_arrows_have_the_numbers_of_the_policies()
    {
        var plan = Documents.SamplePlan;

        var drawing = Assert.Single(Render.Elements(await Render.ComponentAsync<RiskPlanner.Reports.Pages.Plans.TopologySection>(("Plan", plan)), "figure"));
        var policies = Render.WordsOf(await Render.ComponentAsync<RiskPlanner.Reports.Pages.Plans.PoliciesSection>(("Plan", plan)));

        Assert.All(plan.Sites, site => Assert.Contains(site.Name, drawing, StringComparison.Ordinal));
        var arrows = RiskPlanner.Reports.Drawing.DrawingLayout.Of(plan).Arrows;
        Assert.True(arrows.Count >= plan.BackupPolicies.Count, $"{arrows.Count} arrows");
        Assert.All(arrows, arrow =>
        {
            Assert.Contains($">{arrow.Mark}<", drawing, StringComparison.Ordinal);
            Assert.Contains($"{arrow.Number} {plan.BackupPolicies[arrow.Number - 1].Name}", policies, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Where_nothing_stands_nothing_is_drawn()
    {
        var plan = Documents.SamplePlan;
        var html = await Render.ComponentAsync<RiskPlanner.Reports.Pages.Plans.TopologySection>(("Plan", new Model.Plan { Name = "X", From = plan.From, Until = plan.Until }));

        Assert.Empty(Render.Elements(html, "figure"));
    }

    [Fact]
    public async Task The_four_outcomes_have_four_shapes()
    {
        var marks = new List<string>();
        foreach (var outcome in Enum.GetValues<OutcomeKind>())
        {
            var html = await Render.ComponentAsync<OutcomeMark>(("Outcome", outcome));
            Assert.Equal(Kebab.Of(outcome), Render.WordsOf(html));
            marks.Add(Render.Elements(html, "svg").Single());
        }

        Assert.Equal(4, marks.Distinct().Count());
    }

    [Fact]
    public async Task The_six_verdicts_have_six_shapes_and_six_words_of_their_own()
    {
        var (marks, words) = (new HashSet<string>(), new HashSet<string>());
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            var html = await Render.ComponentAsync<VerdictMark>(("Verdict", verdict));
            marks.Add(Render.Elements(html, "svg").Single());
            words.Add(Render.WordsOf(html));
        }

        Assert.Equal((6, 6), (marks.Count, words.Count));
    }

    [Fact]
    public async Task The_legend_explains_each_verdict_that_stands_in_the_tables_in_a_line()
    {
        var table = new EvidenceTable("x", "X", [], ["A"], [.. Enum.GetValues<Verdict>().Select(verdict => new EvidenceRow("Threat", [new EvidenceCell("Words", verdict, [])]))]);

        var all = await Render.ComponentAsync<VerdictLegend>(("Tables", new[] { table }));
        var some = await Render.ComponentAsync<VerdictLegend>(("Tables", new[] { table with { Rows = [table.Rows[0], table.Rows[^1]] } }));

        Assert.Equal(6, Render.Elements(all, "li").Select(Render.WordsOf).Distinct().Count());
        Assert.Contains("it is lost", Render.WordsOf(all));
        Assert.Contains("it is not lost", Render.WordsOf(all));
        Assert.Equal(2, Render.Elements(some, "li").Count);
    }

    [Fact]
    public async Task An_outcome_tells_missed_targets_clear_copies_and_writers()
    {
        var outcome = new OutcomeRecord("A.B", OutcomeKind.Recovered, "REPRO copy 3", Duration.FromDays(20), "primary: medium lost", "", true)
        {
            LiesInClear = true,
            Rpo = Duration.FromHours(1),
            RpoMet = false,
            Rto = Duration.FromHours(4),
            RtoMet = true,
            LostUpdates = 3,
            WriteHindrance = "key is archived and decrypts only (A)",
            WritersGoOn = "Recall the key record A.",
        };

        var words = Render.WordsOf(await Render.ComponentAsync<RouteAndCause>(("Outcome", outcome)));

        Assert.Contains("REPRO copy 3, from a clear copy, lies in clear", words);
        Assert.Contains("Writers are stopped: key is archived and decrypts only (A). Recall the key record A.", words);
        Assert.Contains("3 updates that were made on damaged content are lost.", words);
        Assert.Contains("RPO of 1 hour missed: 20 days of updates are missing", words);
        Assert.Contains("RTO of 4 hours met.", words);
    }

    [Fact]
    public async Task Nothing_missing_is_said_in_words_and_a_duration_stays_readable_for_programs()
    {
        Assert.Equal("nothing is missing", Render.WordsOf(await Render.ComponentAsync<Age>(("Duration", Duration.Zero))));
        var html = await Render.ComponentAsync<Age>(("Duration", Duration.FromHours(28)));
        Assert.Equal("1 day 4 hours", Render.WordsOf(html));
        Assert.Contains("datetime=\"P1DT4H\"", html);
    }

    [Fact]
    public async Task An_event_without_effect_and_who_noticed_stand_beside_the_event()
    {
        var noon = Instant.FromUtc(2026, 1, 2, 12, 0);
        var strike = new EventRecord("key-loss", "A", noon, Discovery.NextUse) { Effect = EventEffect.None, Why = "what it would strike is gone", NoticedBy = NoticedBy.Update, NoticedAt = noon, NoticedThrough = "A.B" };

        var words = Render.WordsOf(await Render.ComponentAsync<EventTable>(("Events", new[] { strike })));
        var earlier = Render.WordsOf(await Render.ComponentAsync<EventTable>(("Events", new[] { new EventRecord("key-loss", "A", noon, Discovery.NextUse) })));

        Assert.Contains("had no effect: what it would strike is gone", words);
        Assert.Contains("noticed at 2026-01-02T12:00:00Z by an update of A.B", words);
        Assert.EndsWith("next-use", earlier);
    }

    [Fact]
    public async Task Cells_lead_where_the_page_says_and_the_chosen_one_is_marked()
    {
        var html = await Render.ComponentAsync<ThreatTableView>(
            ("Table", Documents.Paper.Tables[0]),
            ("CellHref", (Func<int, int, string?>)((row, column) => row == 4 ? $"/tables/paper-1/{row}/{column}" : null)),
            ("SelectedCell", (4, 2)));

        Assert.Equal(5, Render.Elements(html, "a").Count);
        var selected = Assert.Single(Render.Elements(html, "td"), cell => cell.Contains("aria-current=\"true\"", StringComparison.Ordinal));
        Assert.Contains("href=\"/tables/paper-1/4/2\"", selected);
    }

    [Fact]
    public async Task A_log_shows_details_apart_and_messages_in_a_column_of_their_own()
    {
        var plain = Documents.LineOf("x") with { Message = "" };

        var html = await Render.ComponentAsync<LogListing>(("Lines", new[] { plain, Documents.LineOf("y", detail: true) }));

        var rows = Render.Elements(Render.Elements(html, "tbody").Single(), "tr");
        Assert.Contains("colspan=\"2\"", rows[0]);
        Assert.DoesNotContain("rp-log__line--detail", rows[0]);
        Assert.Contains("rp-log__line--detail", rows[1]);
        Assert.Equal("2026-01-02T12:00:00Z y y y y y", Render.WordsOf(rows[1]));
    }

    [Fact]
    public async Task A_log_without_messages_has_no_column_for_them()
    {
        var html = await Render.ComponentAsync<LogListing>(("Lines", new[] { Documents.LineOf("x") with { Message = "" } }));

        Assert.Equal("Time (UTC) Actor Action Target Result", Render.WordsOf(Render.Elements(html, "thead").Single()));
    }

    [Fact]
    public async Task Names_break_after_a_point_and_words_do_not()
    {
        var name = await Render.ComponentAsync<NameText>(("Text", "PAYROLL.MASTER.EMPLOYEE"));
        var words = await Render.ComponentAsync<NameText>(("Text", "Access method to disk"));

        Assert.Contains("PAYROLL.<wbr>MASTER.<wbr>EMPLOYEE", name);
        Assert.DoesNotContain("rp-name", words);
    }

    [Fact]
    public async Task The_evidence_of_a_cell_shows_each_way_that_it_went_with_its_lines()
    {
        var cell = Documents.Paper.Tables[0].Rows[4].Cells[0];

        var words = Render.WordsOf(await Render.ComponentAsync<EvidenceView>(("Cell", cell)));

        Assert.Contains("copy is onsite", words);
        Assert.Contains("copy is offsite", words);
        Assert.Contains("Log A site-loss target=P at 2026-01-02T10:00:00Z", words);
    }
}
