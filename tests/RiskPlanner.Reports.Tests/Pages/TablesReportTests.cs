using System.Text.RegularExpressions;

namespace RiskPlanner.Reports.Tests.Pages;

public class TablesReportTests
{
    private const string Sha256 = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef";

    private static readonly string[] RowsOfBothTables =
    [
        "File corruption Yes Yes Yes Yes No",
        "Malicious corruption Yes Yes Yes Yes No",
        "Accidental data set deletion Yes Yes Yes Yes No",
        "Disk failure Yes Yes Yes Yes Yes",
        "Data centre loss Yes, if copy is offsite Yes, if copy is offsite Yes, if copy is offsite Yes, if copy is offsite Yes",
        "File corruption Yes Yes Yes Yes No",
        "Malicious corruption Yes Yes Yes Yes No",
        "Accidental data set deletion Yes Yes Yes Yes No",
        "Disk failure Yes Yes Yes Yes Yes",
        "Data centre loss Yes, if copy is offsite Yes, if copy is offsite Yes, if copy is offsite Yes, if copy is offsite Yes",
        "Key loss Yes, if backup protected by different key Yes (but backups not secured i.e. not encrypted) No No No",
    ];

    [Fact]
    public async Task The_eleven_rows_of_both_tables_stand_in_the_report_in_order()
    {
        var html = await Render.Renderer.RenderAsync(Documents.Paper, Sha256);

        var rows = Render.Elements(html, "table")
            .Where(table => table.Contains("rp-threats", StringComparison.Ordinal))
            .SelectMany(table => Render.Elements(Render.Elements(table, "tbody").Single(), "tr"))
            .Select(Render.WordsOf);
        Assert.Equal(RowsOfBothTables, rows);
    }

    [Fact]
    public async Task Captions_are_those_of_the_paper()
    {
        var html = await Render.Renderer.RenderAsync(Documents.Paper, Sha256);

        Assert.Equal(
            ["Table 1 - Threats and mitigations by backup method", "Table 2 - Threats and mitigations by backup method with encryption keys"],
            Render.Elements(html, "caption").Select(Render.WordsOf));
    }

    [Fact]
    public async Task The_title_page_says_from_what_when_and_by_which_program()
    {
        var document = Documents.Paper;

        var html = await Render.Renderer.RenderAsync(document, Sha256);

        var title = Render.WordsOf(Render.Elements(html, "section")[0]);
        Assert.Contains(document.Source, title);
        Assert.Contains(document.SourceSha256, title);
        Assert.Contains("Seed 7", title);
        Assert.Contains("Date 2026-11-21", title);
        Assert.Contains($"RiskPlanner {document.ProgramVersion}", title);
        Assert.Contains($"Full logs, SHA-256 {Sha256}", title);
        Assert.Contains("Contents", title);
    }

    [Fact]
    public async Task The_same_document_gives_the_same_bytes()
    {
        var first = await Render.Renderer.RenderAsync(Documents.Paper, Sha256);
        var second = await Render.Renderer.RenderAsync(Documents.Paper, Sha256);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Every_link_leads_to_a_place_in_the_report_and_no_place_is_there_twice()
    {
        var html = await Render.Renderer.RenderAsync(Documents.Paper, Sha256);

        var targets = Matches(html, "href=\"([^\"]*)\"").ToList();
        var ids = Matches(html, " id=\"([^\"]*)\"").ToList();
        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.StartsWith("#", target));
        Assert.Empty(targets.Select(target => target[1..]).Except(ids));
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Every_variant_of_every_cell_is_accounted_for()
    {
        var html = await Render.Renderer.RenderAsync(Documents.Paper, Sha256);

        var blocks = Render.Elements(html, "table")
            .Where(table => table.Contains("rp-variants", StringComparison.Ordinal))
            .SelectMany(table => Render.Elements(table, "tbody"));
        var shown = blocks.Sum(block => Matches(block, @"\((\d+) variants\)").Select(int.Parse).SingleOrDefault(1));
        Assert.Equal(Documents.Paper.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Sum(cell => cell.Variants.Count), shown);
    }

    [Fact]
    public async Task What_a_user_wrote_never_becomes_markup_or_style()
    {
        const string Hostile = "</style><script>alert(1)</script>\"; } body { display: none } 'x' \\";

        var tables = await Render.Renderer.RenderAsync(Documents.OfNothingBut(Hostile), Hostile);
        var replay = await Render.Renderer.RenderAsync(Documents.ReplayOfNothingBut(Hostile), Hostile);

        Assert.All([tables, replay], html =>
        {
            Assert.DoesNotContain("<script", html);
            Assert.DoesNotContain("display: none }", Render.Elements(html, "html")[0].Split('>')[0]);
            Assert.Single(Render.Elements(html, "style"));
            Assert.Contains(Hostile, Render.WordsOf(html));
        });
    }

    [Fact]
    public async Task A_report_loads_nothing_and_runs_nothing()
    {
        var html = await Render.Renderer.RenderAsync(Documents.Paper, Sha256);

        Assert.StartsWith("<!DOCTYPE html>", html);
        Assert.Contains("<html lang=\"en\"", html);
        Assert.Contains("<title>Threat tables</title>", html);
        Assert.Contains("default-src 'none'", html);
        Assert.DoesNotMatch("<(script|link|img|iframe|object)[ >]", html);
        Assert.DoesNotContain("url(", html);
        Assert.DoesNotContain("@import", html);
    }

    [Fact]
    public async Task Tables_of_many_columns_lie_across()
    {
        var table = Documents.Paper.Tables[0];
        var wide = table with
        {
            Columns = [.. table.Columns, .. table.Columns],
            Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells, .. row.Cells] })],
        };

        var html = await Render.Renderer.RenderAsync(Documents.Paper with { Tables = [table, wide] }, Sha256);

        Assert.Contains("<section class=\"rp-upright\" id=\"table-1\">", html);
        Assert.Contains("<section class=\"rp-across\" id=\"table-2\">", html);
    }

    [Fact]
    public async Task Verdicts_for_a_plan_make_a_report_as_well()
    {
        var html = await Render.Renderer.RenderAsync(Documents.Verdicts, Sha256);

        var words = Render.WordsOf(html);
        Assert.Contains("Table 1 - What PAYROLL survives as planned", words);
        Assert.Contains("PAYROLL.MASTER.EMPLOYEE", words);
        Assert.Contains("This cell sums up the others of its row", words);
    }

    private static IEnumerable<string> Matches(string text, string pattern) =>
        Regex.Matches(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(10)).Select(match => match.Groups[1].Value);
}
