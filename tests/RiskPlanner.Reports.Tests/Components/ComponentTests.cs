using RiskPlanner.Reports.Components;

namespace RiskPlanner.Reports.Tests.Components;

public class ComponentTests
{
    [Theory]
    [InlineData("yes", "Yes", "<circle class=\"rp-mark__body\"")]
    [InlineData("conditional", "Yes, if copy is offsite", "<path class=\"rp-mark__body\"")]
    [InlineData("no", "No", "rp-mark--cross")]
    public async Task A_verdict_is_a_word_with_a_shape_of_its_own(string verdict, string text, string shape)
    {
        var html = await Render.ComponentAsync<VerdictMark>(("Verdict", verdict), ("Text", text));

        Assert.Equal(text, Render.WordsOf(html));
        Assert.Contains(shape, html);
        Assert.Contains($"rp-verdict--{verdict}", html);
        Assert.Contains("aria-hidden=\"true\"", html);
    }

    [Fact]
    public async Task The_four_outcomes_have_four_shapes()
    {
        var marks = new List<string>();
        foreach (var outcome in new[] { "intact", "recovered", "unavailable", "lost" })
        {
            var html = await Render.ComponentAsync<OutcomeMark>(("Outcome", outcome));
            Assert.Equal(outcome, Render.WordsOf(html));
            marks.Add(Render.Elements(html, "svg").Single());
        }

        Assert.Equal(4, marks.Distinct().Count());
    }

    [Fact]
    public async Task A_verdict_of_another_program_is_a_word_without_a_shape()
    {
        var html = await Render.ComponentAsync<VerdictMark>(("Verdict", "perhaps"));

        Assert.Equal("perhaps", Render.WordsOf(html));
        Assert.DoesNotContain("<svg", html);
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
        Assert.Equal("y y y y y y", Render.WordsOf(rows[1]));
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
