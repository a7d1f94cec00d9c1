using System.Text;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange.Tests;

public class LabelFilesTests
{
    // In the form of EasyICSF's LIST: an entry of each data set, details below, a time with 84 minutes.
    private const string EasyIcsf = """
        CKDS ACTIVE   DSET.PRIM.PAYROLL.KEY001                                         DATA     AES      cr:20241204 08:28 up:  :
                      Service for reference          CSFKRR2
                      Record create days             2024/12/04 08:84:01.9
        PKDS ACTIVE   ITOPS.KLM20.CERT                                                 RSA      RSA      cr:20241204 08:28 up:  :
        Key:DSET.PRIM.PAYROLL.KEY001
        CKDS ARCHIVED DSET.BACK.PAYROLL.KEY001                                         DATA     AES      cr:20241204 08:28 up:  :

        """;

    [Fact]
    public void Lines_hold_a_label_each_comments_blanks_and_padding_are_left_out()
    {
        var (labels, result) = Read("# Keys of payroll\n\nDSET.PRIM.A.KEY001   \r\n  #FIRST\n#\n", null);

        Assert.Equal([("DSET.PRIM.A.KEY001", 3, 1), ("#FIRST", 4, 3), ("#", 5, 1)], Told(labels));
        Assert.Equal(("labels", 2), (result.Format, result.LinesWithoutLabel));
    }

    [Fact]
    public void A_last_line_without_an_end_counts() => Assert.Equal(["A", "B"], Told(Read("A\nB", "labels").Labels).Select(label => label.Label));

    [Fact]
    public void Comma_separated_lists_have_purposes_and_values()
    {
        var (labels, result) = Read("purpose,Label,kcv\nprimary,A,12AB\n,\"B\",\nBACK,C,12AB\n", null);

        Assert.Equal("csv", result.Format);
        Assert.Equal([("A", 2, 9), ("B", 3, 3), ("C", 4, 6)], Told(labels));
        Assert.Equal([KeyPurpose.Primary, null, KeyPurpose.Backup], Enumerable.Range(0, 3).Select(labels.PurposeOf));
        Assert.Equal(["12AB", null, "12AB"], Enumerable.Range(0, 3).Select(labels.ValueOf));
    }

    [Theory]
    [InlineData("label;purpose\nA;backup\n")]
    [InlineData("label\tpurpose\nA\tbackup\n")]
    public void Semicolons_and_tabs_separate_too(string text) => Assert.Equal(KeyPurpose.Backup, Read(text, null).Labels.PurposeOf(0));

    [Fact]
    public void A_purpose_that_is_none_and_a_heading_without_label_are_refused_with_their_line()
    {
        Assert.Equal((3, "one of primary, backup, archive, or nothing"), Read("label,purpose\nA,backup\nB,spare\n", "csv").Result.Faults.Select(fault => (fault.Line, fault.Expected)).Single());
        Assert.Equal("The first line names the columns.", Read("name,purpose\nA,backup\n", "csv").Result.Faults.Single().Rule);
    }

    [Fact]
    public void EasyICSF_lists_entries_of_the_CKDS()
    {
        var (labels, result) = Read(EasyIcsf, null);

        Assert.Equal("easyicsf", result.Format);
        Assert.Equal([("DSET.PRIM.PAYROLL.KEY001", 1, 15), ("DSET.BACK.PAYROLL.KEY001", 6, 15)], Told(labels));
    }

    [Fact]
    public void EasyICSF_s_key_test_gives_values()
    {
        var (labels, _) = Read("Keyname:DSKEY\nHexadecimal Key check value ABE08DEB,18769C3E\nKeyname:OTHER\nHexadecimal Key check value ABE08DEB,18769C3E\n", null);

        Assert.Equal(["OTHER"], NamingLinter.Lint(new LintQuestion(labels)).Findings.Where(finding => finding.Rule.Id == "RP0012").Select(finding => labels.TextOf(finding.Label)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void CSFDUTIL_s_report_lists_labels_with_twins(string control)
    {
        var entry = $"{control}{"DSET.BACK.PAYROLL.KEY001",-66}{"DATA",-10}20241204  08280190  20241204  08280190";

        var (labels, result) = Read($"CKDS DUPLICATE KEY TOKENS\n\n{entry}\n", null);

        Assert.Equal("csfdutil", result.Format);
        Assert.Equal([("DSET.BACK.PAYROLL.KEY001", 3, control.Length + 1)], Told(labels));
        Assert.True(labels.IsInDuplicateReport(0));
    }

    [Fact]
    public void Records_of_CSFKDSL_are_read_in_EBCDIC_and_as_lines()
    {
        var text = string.Concat(new[] { "#KEY$1@", "DSET.PRIM.PAYROLL.KEY001" }.Select(label => $"{label,-64}{"DATA",-8}{"AES",-8}20241204" + "08280190" + "20241204" + "08280190"));
        var ebcdic = CodePagesEncodingProvider.Instance.GetEncoding(37)!.GetBytes(text);
        var builder = new LabelListBuilder();

        var result = LabelFormats.Own.Read("records", ebcdic, null, builder);

        Assert.Equal((224, "csfkdsl"), (ebcdic.Length, result.Format));
        Assert.Equal([("#KEY$1@", 1, 1), ("DSET.PRIM.PAYROLL.KEY001", 2, 1)], Told(builder.Build()));
        Assert.Equal("csfkdsl", Read($"{text[..112]}\n{text[112..]}\n", null).Result.Format);
        Assert.Equal("Records have 112 bytes each; here the last one is cut.", LabelFormats.Own.Read("records", ebcdic.AsMemory(0, 200), "csfkdsl", new LabelListBuilder()).Faults.Single().Rule);
    }

    /// <summary>A label of 64 characters fills its field, with no blank behind it.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("csfkdsl")]
    public void Records_of_CSFKDSL_may_begin_with_a_label_of_64_characters(string? format)
    {
        var longest = new string('A', 64);
        var text = string.Concat(new[] { longest, "DSET.PRIM.PAYROLL.KEY001" }.Select(label => $"{label,-64}{"DATA",-8}{"AES",-8}20241204" + "08280190" + "20241204" + "08280190"));
        var builder = new LabelListBuilder();

        var result = LabelFormats.Own.Read("records", CodePagesEncodingProvider.Instance.GetEncoding(37)!.GetBytes(text), format, builder);

        Assert.Empty(result.Faults);
        Assert.Equal([(longest, 1, 1), ("DSET.PRIM.PAYROLL.KEY001", 2, 1)], Told(builder.Build()));
    }

    [Fact]
    public void The_keys_of_a_plan_have_their_places()
    {
        var (labels, result) = Read(Repository.Read("samples/payroll-two-sites.yaml"), null);

        Assert.Equal(("plan", 5), (result.Format, labels.Count));
        Assert.NotNull(result.Plan);
        Assert.Equal(("DSET.PRIM.PAYROLL.KEY001", 58, 13), Told(labels)[0]);
    }

    [Fact]
    public void A_plan_with_faults_is_refused_with_them() => Assert.NotEmpty(Read("schema: 1\nname: A\n", null).Result.Faults);

    [Fact]
    public void What_is_not_UTF_8_is_refused_with_the_place_of_the_first_wrong_byte()
    {
        var fault = LabelFormats.Own.Read("list", new byte[] { (byte)'A', (byte)'\n', 0xC3, 0xA9, 0xE9, (byte)'\n' }, "labels", new LabelListBuilder()).Faults.Single();

        Assert.Equal((2, 2, "X'E9'"), (fault.Line, fault.Column, fault.Value));
        Assert.Equal((3, 2), LabelFormats.Own.Read("list", new byte[] { (byte)'A', (byte)'\r', 0xC2, 0x85, (byte)'B', 0xE9 }, "labels", new LabelListBuilder()).Faults.Select(one => (one.Line, one.Column)).Single());
    }

    [Fact]
    public void A_mark_at_the_beginning_is_no_part_of_the_first_label() => Assert.Equal("A", Read("\uFEFFA\n", null).Labels.TextOf(0));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u0085")]
    public void Lines_end_alike_in_every_form(string end)
    {
        var record = $"{"DSET.PRIM.PAYROLL.KEY001",-64}{"DATA",-8}{"AES",-8}20241204082801902024120408280190";
        var twin = $"{"DSET.BACK.PAYROLL.KEY001",-66}{"DATA",-10}20241204  08280190  20241204  08280190";
        foreach (var text in new[] { "# Keys\n\nA\n  é\n", "purpose,label\nprimary,A\n,\"B\"\n", "label\nA\nB\n", EasyIcsf, $"HEAD\n{twin}\n", $"{record}\n{record}\n", Repository.Read("samples/payroll-two-sites.yaml") })
        {
            var (feeds, other) = (Read(text, null), Read(text.Replace("\n", end, StringComparison.Ordinal), null));

            Assert.Empty(other.Result.Faults);
            Assert.Equal(feeds.Result.Format, other.Result.Format);
            Assert.Equal(Told(feeds.Labels), Told(other.Labels));
        }
    }

    [Fact]
    public void A_long_list_with_carriage_returns_is_told_by_its_head() => Assert.Equal(("csv", 20_000), Read("label,value\r" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"DSET.KEY{i:D5},\r")), null) is var (labels, result) ? (result.Format, labels.Count) : default);

    [Fact]
    public void The_text_of_a_plan_stays_as_the_file_has_it()
    {
        var text = Repository.Read("samples/payroll-two-sites.yaml").Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.Equal(text, Read(text, null).Result.PlanText);
    }

    private static (LabelList Labels, LabelFileResult Result) Read(string text, string? format)
    {
        var builder = new LabelListBuilder();
        var result = LabelFormats.Own.Read("list", Encoding.UTF8.GetBytes(text), format, builder);
        return (builder.Build(), result);
    }

    private static List<(string Label, int Line, int Column)> Told(LabelList labels) =>
        [.. Enumerable.Range(0, labels.Count).Select(label => (labels.TextOf(label), labels.LineOf(label), labels.ColumnOf(label)))];
}
