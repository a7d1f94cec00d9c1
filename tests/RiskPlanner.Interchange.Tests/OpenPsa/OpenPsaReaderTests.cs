using System.Text;
using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Interchange.OpenPsa;

namespace RiskPlanner.Interchange.Tests.OpenPsa;

public sealed class OpenPsaReaderTests
{
    private const string Events = """
        <define-basic-event name="a"><float value="0.1"/></define-basic-event>
        <define-basic-event name="b"><float value="0.2"/></define-basic-event>
        """;

    [Fact]
    public void Definitions_refer_to_each_other_across_files()
    {
        var read = Read(Tree("""<define-gate name="top"><and><basic-event name="a"/><event name="b"/></and></define-gate>"""), $"<opsa-mef><model-data>{Events}</model-data></opsa-mef>");

        var analysis = CutSetAnalysis.Run(read.Tree!, new CutSetSettings());

        Assert.Equal("top", read.Top);
        Assert.Equal(1, analysis.Count);
        Assert.Equal(0.02, analysis.Probability!.Value, 12);
    }

    [Theory]
    [InlineData("<exponential><float value='1e-3'/><system-mission-time/></exponential>", 0.99984311539)]
    [InlineData("<GLM><float value='0.1'/><float value='1e-4'/><float value='0.01'/><float value='100'/></GLM>", 0.04271675955)]
    [InlineData("<Weibull><float value='1000'/><float value='2'/><float value='0'/><float value='500'/></Weibull>", 0.22119922)]
    [InlineData("<periodic-test><float value='7e-7'/><float value='720'/><float value='0'/><float value='8760'/></periodic-test>", 8.39965e-5)]
    [InlineData("<periodic-test><float value='7e-4'/><float value='4e-4'/><float value='4020'/><float value='4740'/><system-mission-time/></periodic-test>", 0.8175079)]
    [InlineData("<periodic-test><float value='7e-4'/><float value='7e-4'/><float value='120'/><float value='4740'/><float value='8760'/></periodic-test>", 0.51157932)]
    [InlineData("<periodic-test><float value='7e-4'/><float value='6e-4'/><float value='4e-4'/><float value='120'/><float value='4740'/><float value='0.01'/><float value='20'/><bool value='true'/><float value='0.9'/><float value='0.01'/><float value='8760'/></periodic-test>", 0.66831571)]
    [InlineData("<periodic-test><float value='7e-4'/><float value='6e-4'/><float value='4e-4'/><float value='120'/><float value='4740'/><float value='0.01'/><float value='20'/><bool value='false'/><float value='0.9'/><float value='0.01'/><float value='4870'/></periodic-test>", 0.99671520)]
    [InlineData("<lognormal-deviate><float value='0.3'/><float value='3'/><float value='0.95'/></lognormal-deviate>", 0.3)]
    [InlineData("<normal-deviate><float value='0.4'/><float value='0.1'/></normal-deviate>", 0.4)]
    [InlineData("<sub><float value='1'/><mul><int value='2'/><parameter name='p'/></mul></sub>", 0.5)]
    public void Expressions_have_the_values_of_the_standard(string expression, double expected)
    {
        var read = Read(Tree(
            $"""
            <define-gate name="top"><or><basic-event name="e"/></or></define-gate>
            <define-parameter name="p"><float value="0.25"/></define-parameter>
            <define-basic-event name="e">{expression}</define-basic-event>
            """));

        Assert.Equal(expected, CutSetAnalysis.Run(read.Tree!, new CutSetSettings()).Probability!.Value, 1e-8);
    }

    [Fact]
    public void Names_in_a_private_component_are_found_from_inside_before_the_public_ones()
    {
        var read = Read(Tree(
            $"""
            <define-gate name="top"><or><gate name="part.g"/><basic-event name="a"/></or></define-gate>
            <define-component name="part" role="private">
              <define-gate name="g"><and><basic-event name="a"/><basic-event name="b"/></and></define-gate>
              <define-basic-event name="a"><float value="0.5"/></define-basic-event>
            </define-component>
            {Events}
            """), options: new OpenPsaReaderOptions { Top = "top" });

        var sets = CutSetAnalysis.Run(read.Tree!, new CutSetSettings()).List().Select(set => string.Join(' ', set));

        Assert.Equal(["a", "b t.part.a"], sets);
    }

    [Theory]
    [InlineData("undefined-reference", 3, "x", """<define-gate name="top"><or><basic-event name="a"/>{n}<event name="x"/></or></define-gate>""")]
    [InlineData("undefined-reference", 3, "x", """<define-gate name="top"><or><basic-event name="a"/>{n}<gate name="x"/></or></define-gate>""")]
    [InlineData("undefined-reference", 3, "x", """<define-gate name="top"><or><basic-event name="a"/>{n}<house-event name="x"/></or></define-gate>""")]
    [InlineData("undefined-reference", 3, "part.x", """<define-gate name="top"><or><basic-event name="a"/>{n}<basic-event name="part.x"/></or></define-gate>""")]
    [InlineData("duplicate-argument", 3, "a", """<define-gate name="top"><atleast min="2"><basic-event name="b"/><basic-event name="a"/>{n}<event name="a"/></atleast></define-gate>""")]
    [InlineData("duplicate-argument", 3, "a", """<define-gate name="top"><xor><basic-event name="a"/>{n}<event name="a"/></xor></define-gate>""")]
    [InlineData("duplicate-definition", 3, "top", """<define-gate name="top"><event name="a"/></define-gate>{n}<define-gate name="top"><event name="b"/></define-gate>""")]
    [InlineData("probability-out-of-range", 3, "c", """<define-gate name="top"><event name="c"/></define-gate>{n}<define-basic-event name="c"><float value="1.5"/></define-basic-event>""")]
    [InlineData("cycle", 2, "g", """<define-gate name="g"><gate name="h"/></define-gate>{n}<define-gate name="h"><gate name="g"/></define-gate>""")]
    [InlineData("no-single-top", 2, "one", """<define-gate name="one"><event name="a"/></define-gate>{n}<define-gate name="two"><event name="b"/></define-gate>""")]
    [InlineData("wrong-number-of-arguments", 2, "", """<define-gate name="top"><not><event name="a"/><event name="b"/></not></define-gate>""")]
    [InlineData("wrong-kind", 2, "a", """<define-gate name="top"><or><gate name="a"/><event name="b"/></or></define-gate>""")]
    [InlineData("unsupported", 2, "ccf", """<define-CCF-group name="ccf" model="beta-factor"/>{n}<define-gate name="top"><event name="a"/></define-gate>""")]
    [InlineData("invalid-expression", 3, "", """<define-gate name="top"><event name="c"/></define-gate>{n}<define-basic-event name="c"><float value="much"/></define-basic-event>""")]
    public void A_wrong_model_is_refused_with_file_line_name_and_rule(string rule, int line, string name, string content)
    {
        var read = Read($"<opsa-mef><define-fault-tree name='t'>{Events.ReplaceLineEndings(string.Empty)}\n{content.Replace("{n}", "\n", StringComparison.Ordinal)}</define-fault-tree></opsa-mef>");

        var problem = read.Problems[0];
        Assert.Null(read.Tree);
        Assert.Equal((rule, "file0.xml", line, name), (problem.Rule, problem.File, problem.Line, problem.Name));
    }

    [Fact]
    public void All_problems_of_all_files_are_told_at_once()
    {
        var read = Read(
            Tree("""<define-gate name="top"><or><event name="x"/><event name="y"/></or></define-gate>"""),
            """<opsa-mef><model-data><define-basic-event name="p"><float value="-1"/></define-basic-event></model-data></opsa-mef>""",
            "<opsa-mef><oops></opsa-mef>");

        Assert.Equal(
            ["undefined-reference", "undefined-reference", "probability-out-of-range", "invalid-xml"],
            read.Problems.Select(problem => problem.Rule));
    }

    [Theory]
    [InlineData("""<!DOCTYPE opsa-mef [<!ENTITY e SYSTEM "file:///etc/hostname">]>{n}<opsa-mef>&e;</opsa-mef>""", 2, "declares something of its own")]
    [InlineData("""<!DOCTYPE opsa-mef [<!ENTITY a "aaaaaaaaaa">{n}<!ENTITY b "&a;&a;&a;&a;">]><opsa-mef>&b;</opsa-mef>""", 2, "declares something of its own")]
    [InlineData("""<!DOCTYPE opsa-mef [<!ENTITY % a "<!ATTLIST define-gate role CDATA 'private'>">%a;%a;%a;]><opsa-mef/>""", 2, "declares something of its own")]
    [InlineData("""<!-- [ --><?note [ ?>{n}<!DOCTYPE opsa-mef PUBLIC "[" '['{n} [ <!ENTITY e "x">]><opsa-mef/>""", 4, "declares something of its own")]
    [InlineData("""<!DOCTYPE opsa-mef SYSTEM "file:///etc/hostname">{n}<opsa-mef>&e;</opsa-mef>""", 3, "'e'")]
    public void Entities_are_refused_with_their_line_and_nothing_is_fetched_for_them(string file, int line, string told)
    {
        var read = Read($"<?xml version='1.0'?>\n{file.Replace("{n}", "\n", StringComparison.Ordinal)}");

        var problem = Assert.Single(read.Problems);
        Assert.Equal(("invalid-xml", line), (problem.Rule, problem.Line));
        Assert.Contains(told, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("XmlReaderSettings", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE opsa-mef>", "opsa-mef")]
    [InlineData("<!DOCTYPE opsa-mef >", "opsa-mef")]
    [InlineData("""<!DOCTYPE opsa-mef SYSTEM "no-such-file.dtd">""", "opsa-mef")]
    [InlineData("""<!DOCTYPE open-psa PUBLIC "-//Open-PSA//MEF" "no-such-file.dtd" [ ]>""", "open-psa")]
    [InlineData("", "open-psa")]
    public void The_header_and_the_roots_that_tools_write_are_read(string header, string root)
    {
        var read = Read($"<?xml version='1.0' ?>\n{header}\n<{root} name='m'><define-fault-tree name='F'><define-gate name='top'><and><event name='a'/><event name='b'/></and></define-gate>{Events}</define-fault-tree></{root}>");

        Assert.Empty(read.Problems);
        Assert.Equal(0.02, CutSetAnalysis.Run(read.Tree!, new CutSetSettings()).Probability!.Value, 12);
    }

    [Fact]
    public void Basic_events_that_nothing_defines_take_part_without_a_probability_and_are_named()
    {
        var read = Read(Tree(
            $"""
            <define-gate name="top"><or><basic-event name="x"/><gate name="g"/><event name="y" type="basic-event"/></or></define-gate>
            <define-gate name="g"><and><basic-event name="a"/><basic-event name="x"/></and></define-gate>
            {Events}
            """));

        var analysis = CutSetAnalysis.Run(read.Tree!, new CutSetSettings());

        Assert.Equal(["x", "y"], analysis.List().Select(set => string.Join(' ', set)));
        Assert.Null(analysis.Probability);
        Assert.Equal("file0.xml(1): note: 2 basic events are used and not defined, and so have no probability: x, y.", Assert.Single(read.Notes).ToString());
    }

    [Fact]
    public void An_argument_that_stands_twice_counts_once_where_the_meaning_is_clear()
    {
        var read = Read(Tree(
            $"""
            <define-gate name="top"><or><gate name="g"/><and><event name="a"/><event name="a"/></and><gate name="g"/></or></define-gate>
            <define-gate name="g"><nor><nand><event name="b"/><event name="b"/></nand><event name="a"/><event name="a"/></nor></define-gate>
            {Events}
            """));

        Assert.Equal(0.1 + (0.9 * 0.2), CutSetAnalysis.Run(read.Tree!, new CutSetSettings()).Probability!.Value, 12);
        var note = Assert.Single(read.Notes);
        Assert.Equal((OpenPsaNoteKind.RepeatedArguments, 4), (note.Kind, note.Count));
        Assert.Equal(["a in g", "a in top", "b in g", "g in top"], note.Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_common_cause_group_is_refused_by_name_and_defines_its_members()
    {
        var read = Read(Tree("""<define-gate name="top"><and><event name="one"/><basic-event name="two"/></and></define-gate>""")
            .Replace("</opsa-mef>", """<define-CCF-group name="pumps" model="beta-factor"><members><basic-event name="one"/><basic-event name="two"/></members></define-CCF-group></opsa-mef>""", StringComparison.Ordinal));

        var problem = Assert.Single(read.Problems);
        Assert.Equal("unsupported", problem.Rule);
        Assert.Contains("common-cause group 'pumps'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Event_trees_are_left_out_by_name()
    {
        var read = Read(Tree($"""<define-gate name="top"><or><event name="a"/></or></define-gate>{Events}""")
            .Replace("<define-fault-tree", """<define-initiating-event name="fire" event-tree="after"/><define-event-tree name="after"><initial-state/></define-event-tree><define-fault-tree""", StringComparison.Ordinal));

        Assert.Equal("top", read.Top);
        Assert.Equal(
            "2 elements of event trees are left out, since no fault tree depends on them: define-initiating-event 'fire', define-event-tree 'after'.",
            Assert.Single(read.Notes).Message);
    }

    [Fact]
    public void The_mission_is_as_long_as_the_caller_says()
    {
        var file = Tree("""<define-gate name="top"><or><event name="a"/></or></define-gate><define-basic-event name="a"><exponential><float value="1e-3"/><system-mission-time/></exponential></define-basic-event>""");

        var read = Read(file, new OpenPsaReaderOptions { MissionTimeHours = 24 });

        Assert.Equal(1 - Math.Exp(-0.024), CutSetAnalysis.Run(read.Tree!, new CutSetSettings()).Probability!.Value, 12);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_file_in_UTF_16_is_read(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes($"<?xml version='1.0' encoding='UTF-16'?>{Tree("<define-gate name='Größe'><or><event name='a'/></or></define-gate><define-basic-event name='a'/>")}")];

        var read = OpenPsaReader.Read([new OpenPsaSource("model.xml", new MemoryStream(bytes))], new OpenPsaReaderOptions());

        Assert.Equal("Größe", read.Top);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("<?xml version='1.0' encoding='utf-8'?>", false)]
    [InlineData("<?xml version='1.0' encoding='us-ascii'?>", false)]
    [InlineData("<?xml version='1.0' encoding='iso-8859-1'?>", true)]
    public void Bytes_that_are_not_in_the_encoding_of_the_file_are_refused_where_they_stand(string declaration, bool isRead)
    {
        var file = $"{declaration}\n{Tree("<define-gate name='top'><label>Übersicht</label><or><event name='a'/></or></define-gate><define-basic-event name='a'/>")}";

        var read = OpenPsaReader.Read([new OpenPsaSource("model.xml", new MemoryStream(Encoding.Latin1.GetBytes(file)))], new OpenPsaReaderOptions());

        if (isRead)
        {
            Assert.Equal("top", read.Top);
            return;
        }

        var problem = Assert.Single(read.Problems);
        Assert.Equal((2, "invalid-xml"), (problem.Line, problem.Rule));
        Assert.StartsWith("'0xDC' - This is not ", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Line 2, position ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_that_depends_on_itself_is_refused()
    {
        var read = Read(Tree(
            $"""
            <define-gate name="top"><or><event name="a"/><event name="c"/></or></define-gate>{Events}
            <define-parameter name="p"><parameter name="q"/></define-parameter>
            <define-parameter name="q"><parameter name="p"/></define-parameter>
            <define-basic-event name="c"><parameter name="p"/></define-basic-event>
            """));

        Assert.Contains(read.Problems, problem => problem.Rule == "cycle");
    }

    [Fact]
    public void Formulas_nested_100_000_deep_do_not_overflow_the_stack()
    {
        const int Depth = 100_000;
        var formula = new StringBuilder("<event name=\"a\"/>".Length + (Depth * 11));
        for (var level = 0; level < Depth; level++) formula.Append("<not>");
        formula.Append("<event name=\"a\"/>");
        for (var level = 0; level < Depth; level++) formula.Append("</not>");

        var read = Read(Tree($"<define-gate name=\"top\">{formula}</define-gate>{Events}"));

        Assert.Equal(0.1, CutSetAnalysis.Run(read.Tree!, new CutSetSettings()).Probability);
    }

    private static string Tree(string content) => $"<opsa-mef><define-fault-tree name=\"t\">{content}</define-fault-tree></opsa-mef>";

    private static OpenPsaReading Read(params string[] files) => Read(files, new OpenPsaReaderOptions());

    private static OpenPsaReading Read(string file, OpenPsaReaderOptions options) => Read([file], options);

    private static OpenPsaReading Read(string[] files, OpenPsaReaderOptions options) => OpenPsaReader.Read(
        [.. files.Select((file, number) => new OpenPsaSource($"file{number}.xml", new MemoryStream(Encoding.UTF8.GetBytes(file))))], options);
}
