using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Interchange.Ftrex;

namespace RiskPlanner.Interchange.Tests.Ftrex;

public class FtpWriterTests
{
    [Fact]
    public void Gates_votes_the_top_and_probabilities_have_a_line_each()
    {
        var builder = new FaultTreeBuilder();
        var (one, two, three) = (builder.BasicEvent("disk-failure target=A1", 0.25), builder.BasicEvent("disk-failure target=A.1", 0.5), builder.BasicEvent("3", 1e-3));
        var top = builder.Gate("PAYROLL.DATA-lost", Connective.Or, builder.AtLeast("two", 2, one, two, three), builder.Gate(null, Connective.And, one, three));

        Assert.Equal(
            """
            PAYROLL_DATA-lost + two gate
            two 2 disk-failure_target_A1 disk-failure_target_A_1 E3
            gate * disk-failure_target_A1 E3
            ENDTREE
            PROCESS PAYROLL_DATA-lost
            IMPORT
            2.500000E-001 disk-failure_target_A1
            5.000000E-001 disk-failure_target_A_1
            1.000000E-003 E3

            """, Written(builder.Build(top)));
    }

    [Fact]
    public void Events_without_a_probability_have_no_line_and_equal_names_get_numbers()
    {
        var builder = new FaultTreeBuilder();

        Assert.Equal("t * A_B A_B_2\nENDTREE\nPROCESS t\n", Written(builder.Build(builder.Gate("t", Connective.And, builder.BasicEvent("A.B"), builder.BasicEvent("A B")))));
    }

    [Fact]
    public void What_the_form_has_no_sign_for_is_refused()
    {
        var negated = new FaultTreeBuilder();
        var constant = new FaultTreeBuilder();

        Assert.Throws<ArgumentException>(() => Written(negated.Build(negated.Gate("t", Connective.Not, negated.BasicEvent("a")))));
        Assert.Throws<ArgumentException>(() => Written(constant.Build(constant.Gate("t", Connective.Or, constant.Constant(true)))));
    }

    private static string Written(FaultTree tree)
    {
        using var text = new StringWriter();
        FtpWriter.Write(tree, text);
        return text.ToString();
    }
}
