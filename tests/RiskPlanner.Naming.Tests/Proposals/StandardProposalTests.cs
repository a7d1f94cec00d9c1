namespace RiskPlanner.Naming.Tests;

public class StandardProposalTests
{
    [Fact]
    public void The_paper_s_labels_suggest_the_paper_s_standard()
    {
        var proposal = StandardProposal.Of(Some.List("DSET.PRIM.APPNAME1.KEY001", "DSET.PRIM.APPNAME2.KEY001", "DSET.PRIM.APPNAME2.KEY002", "DSET.PRIM.APPNAME3.KEY001", "DSET.BACK.APPNAME1.KEY001"));

        Assert.Equal([("DSET.{purpose}.{app}.KEY{n:3}", 5)], proposal.Patterns);
        Assert.Equal(["BACK", "PRIM"], proposal.Standard!.Parts.Single(part => part.Name == "purpose").Values);
        Assert.Empty(proposal.Misfits);
    }

    [Fact]
    public void Patterns_are_ranked_and_what_does_not_fit_is_told()
    {
        var labels = Enumerable.Range(1, 40).SelectMany(number => new[] { $"PROD.PRIM.APP{(char)('A' + (number % 20))}X.K{number:0000}", $"PROD.BACK.APP{(char)('A' + (number % 20))}X.K{number:0000}" })
            .Concat(Enumerable.Range(1, 9).Select(number => $"DATASET.LEDGER{number}.V001"))
            .Concat(["MYKEY", "ZSECKEY8", "wrong"]);

        var proposal = StandardProposal.Of(Some.List(labels));

        Assert.Equal([("PROD.{purpose}.{app}.K{n:4}", 80), ("DATASET.{app}.V{n:3}", 9)], proposal.Patterns);
        Assert.Equal(["MYKEY", "ZSECKEY8", "wrong"], proposal.Misfits);
    }

    [Fact]
    public void Purposes_of_one_letter_are_purposes_and_no_applications()
    {
        var proposal = StandardProposal.Of(Some.List("PRD.PAY.P.K0001", "PRD.PAY.B.K0001", "PRD.INV.P.K0001", "TST.INV.B.K0002", "TST.PAY.P.K0009", "ODD#ONE"));

        Assert.Equal([("{q1}.{app}.{purpose}.K{n:4}", 5)], proposal.Patterns);
        Assert.Equal(["q1: PRD, TST", "app: INV, PAY", "purpose: B, P"], proposal.Standard!.Parts.Select(part => $"{part.Name}: {string.Join(", ", part.Values)}"));
        Assert.Equal(["ODD#ONE"], proposal.Misfits);
    }

    [Theory]
    [InlineData("{purpose}.{app}.K{n:4}", "P.PAY.K0001", "B.PAY.K0001", "P.INV.K0001")]
    [InlineData("{app}.P.K{n:4}", "PAY.P.K0001", "INV.P.K0001")] // one purpose alone tells nothing apart
    [InlineData("PRD.P.K{n:4}", "PRD.P.K0001", "PRD.P.K0002")]
    [InlineData("{app}.A{n:3}", "P.A001", "T.A001")] // production and test
    [InlineData("{q1}.{purpose}.{app}.K{n:4}", "P.PRIM.PAY.K0001", "B.PRIM.PAY.K0001", "P.BACK.PAY.K0001")] // a word that speaks goes first
    [InlineData("{purpose}.K{n:4}", "P.K0001", "B.K0001")]
    public void A_letter_is_a_purpose_where_all_letters_of_its_place_are(string pattern, params string[] labels) =>
        Assert.Equal(pattern, Assert.Single(StandardProposal.Of(Some.List(labels)).Patterns).Pattern);

    [Fact]
    public void A_mistyped_word_is_no_value()
    {
        var labels = Enumerable.Range(1, 10).SelectMany(number => new[] { $"DSET.PRIM.PAYROLL.KEY{number:000}", $"DSET.BACK.PAYROLL.KEY{number:000}", $"DSET.PRIM.LEDGER.KEY{number:000}" }).Append("DSET.PRIM.PAYROL.KEY011");

        var proposal = StandardProposal.Of(Some.List(labels));

        Assert.Equal(["LEDGER", "PAYROLL"], proposal.Standard!.Parts.Single(part => part.Name == "app").Values);
        Assert.Equal(["DSET.PRIM.PAYROL.KEY011"], proposal.Misfits);
    }

    [Fact]
    public void Keys_of_PassTickets_are_ignored() =>
        Assert.Equal("IRR.SSIGNON.*", Assert.Single(StandardProposal.Of(Some.List("IRR.SSIGNON.SYSA.1", "A.PRIM.X.KEY001", "A.BACK.X.KEY001")).Standard!.Ignore).Mask.Text);

    [Fact]
    public void Labels_drawn_from_a_standard_suggest_one_that_they_all_follow()
    {
        var suggested = 0;
        foreach (var standard in StandardsToTry.All.Take(4).Select(Some.Compiled))
        {
            var random = new System.Random(7);
            var labels = Enumerable.Range(0, 200).Select(_ => RandomLabel.Of(standard, random)).ToList();
            var proposal = StandardProposal.Of(Some.List(labels));
            if (proposal.Standard is null) continue;
            suggested++;
            var report = Some.Report(proposal.Standard, labels);
            Assert.Equal(proposal.Misfits.Order(), report.Findings.Where(finding => finding.Rule is LabelRule).Select(finding => report.LabelOf(finding)).Distinct().Order());
        }

        Assert.True(suggested >= 3);
    }

    [Fact]
    public void A_known_standard_that_more_labels_follow_is_proposed()
    {
        var encrkey = Some.Compiled(Some.Standard("DATASET.{app:**}.ENCRKEY.{n:8}") with { Name = "IBM ENCRKEY" });
        var version = Some.Compiled(Some.Standard("DATASET.{app}.V{n:3}") with { Name = "IBM version" });
        // Each has another number of qualifiers, so that what is made of them has a pattern for one of them only.
        var labels = Some.List("DATASET.A.ENCRKEY.00000001", "DATASET.A.B.ENCRKEY.00000001", "DATASET.A.B.C.ENCRKEY.00000001", "DATASET.APP1.V001");

        var proposal = StandardProposal.Of(labels, [version, encrkey]);

        Assert.Equal("IBM ENCRKEY", proposal.Standard!.Name);
        Assert.Equal([("IBM ENCRKEY", 3), (StandardProposal.MadeName, 1), ("IBM version", 1)], proposal.Ranked);
        Assert.Equal(["DATASET.APP1.V001"], proposal.Misfits);
    }

    [Fact]
    public void Of_equals_the_one_that_is_made_of_the_labels_is_proposed()
    {
        var proposal = StandardProposal.Of(Some.List("DSET.PRIM.A.KEY001", "DSET.BACK.A.KEY001"), [Some.Compiled(Some.Paper)]);

        Assert.Equal(StandardProposal.MadeName, proposal.Standard!.Name);
        Assert.Equal([(StandardProposal.MadeName, 2), ("Paper", 2)], proposal.Ranked);
    }

    [Fact]
    public void Nothing_suggests_nothing() => Assert.Null(StandardProposal.Of(Some.List("lower", "_")).Standard);
}
